using System.CommandLine;
using System.Diagnostics;
using System.Text;
using HandbookGen.Cli;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Commands;

/// <summary>Each command with <c>--dry-run</c> prints a patch that makes the same change as the command itself.</summary>
[Trait("Category", "Slow")]
public sealed class DryRunTests
{
    private const string List =
        "# Campaigns\n\n## Active campaigns\n\n### Night Train\n\n**Campaign Manager: Ada**\n\n**Launched: 2026-01-31**\n\n## More\n";

    public static TheoryData<string> Lines =>
        [
            "fix",
            "fix --unsafe",
            "anchors lock",
            "anchors lock -r without-lock",
            "anchors lock --drop -r lost",
            "anchors pin",
            "baseline write",
            "baseline write --allow-growth -r old",
            "baseline prune -r old",
            "mv content/teams/abm.md content/abm.md",
            "mv content/teams content/groups",
            "mv content/bom.md content/teams/",
            "mv content/folder content/old/folder",
            "new page Hours",
            "new page Hours --to content/no/such/folder",
            "new team \"Field Marketing\" --dri @ada",
            "new job-family \"Campaign Manager\" --department Marketing",
            "new campaign \"Fast Lane\" --dri @ada --launch 2026-12-01 --today 2026-11-23",
            "import campaigns content/list.md",
            "import campaigns content/list.md --to content/imported",
            "init",
            "init --ci gitlab --title \"A & B\"",
            "init fresh",
            "init fresh/hand-book --title Fresh",
        ];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Prints_a_patch_that_makes_the_change(string line)
    {
        using var real = Site();
        using var patched = Site();
        using var untouched = Site();
        var words = Transcript.Words(line);

        Git(patched, "", "init", "--quiet");
        var (realCode, _, _) = Run(real, words);
        var (code, patch, _) = Run(patched, [.. words, "--dry-run"]);

        code.ShouldBe(realCode);
        patch.ShouldNotBeEmpty();
        TreeOf(patched).ShouldBe(TreeOf(untouched), "a dry run writes nothing");
        Git(patched, patch, "apply", "--whitespace=nowarn");
        TreeOf(patched).ShouldBe(TreeOf(real));
    }

    [Fact]
    public void Knows_every_command_with_the_option()
    {
        using var folder = new TempFolder();
        var withOption = NamesBelow(Program.Commands(new Shell(TextWriter.Null, TextWriter.Null, folder.Path)), "");

        foreach (var name in withOption)
            Lines.ShouldContain(line => line.Data.StartsWith(name, StringComparison.Ordinal), name);
        withOption.Count().ShouldBe(12);

        static IEnumerable<string> NamesBelow(Command command, string name) =>
            command
                .Subcommands.SelectMany(each => NamesBelow(each, $"{name} {each.Name}".TrimStart()))
                .Concat(command.Options.Any(option => option.Name == "--dry-run") ? [name] : []);
    }

    // A byte order mark, Windows line ends, a file without a last line end, names with spaces, letters beyond ASCII and quotes.
    private static TempFolder Site() =>
        new TempFolder()
            .Write("content/_index.md", "---\ntitle: Home\n---\n## Plain\n<!-- DO NOT CHANGE THIS ANCHOR -->\n\n[a](/teams/amb/)")
            .Write(
                "content/teams/_index.md",
                "---\r\ntitle: Teams\r\n---\r\n[abm](abm.md)\r\n\r\n## B\r\n<!-- DO NOT CHANGE THIS ANCHOR -->\r\n"
            )
            .Write("content/teams/abm.md", "---\ntitle: ABM\ntype: team\n---\n[bom](/bom/) [logo](logo.bin)\n")
            .Write("content/teams/logo.bin", [0, 1, 2, 0xFF])
            .Write("content/bom.md", "\uFEFF## Mark\n<!-- DO NOT CHANGE THIS ANCHOR -->\n\n[home](_index.md)\n")
            .Write("content/folder/two words.md", "[bom](../bom.md) [x](/nowhere/)")
            .Write("content/folder/ünï \"q\".md", "[bom](../bom.md)\n\n## Ü\n<!-- DO NOT CHANGE THIS ANCHOR -->")
            .Write("content/list.md", List)
            .Write("content/data/people.yml", "- name: Ada\n  handle: ada\n")
            .Write("content/data/utm.yml", "codes:\n  - nighttrain\n")
            .Write("anchors.lock", "handbookgen-anchors 1\ninput content\n/#plain Plain\n")
            .Write("without-lock/content/_index.md", "## A {#a}\n<!-- DO NOT CHANGE THIS ANCHOR -->\n")
            .Write("lost/content/_index.md", "Text.\n")
            .Write("lost/anchors.lock", "handbookgen-anchors 1\ninput content\n/#a A\n")
            .Write("old/content/_index.md", "[a](/a/)\n")
            .Write(
                "old/handbookgen-baseline.json",
                "{ \"version\": 1, \"findings\": [{ \"file\": \"a.md\", \"rule\": \"HB1001\", \"about\": \"/a/\", \"fingerprint\": "
                    + "\"x\" }] }"
            );

    private static string TreeOf(TempFolder folder) =>
        string.Join(
            '\n',
            folder
                .Files()
                .Where(file => !file.StartsWith(".git/", StringComparison.Ordinal))
                .Select(file => file + " " + Convert.ToHexString(File.ReadAllBytes(folder[file])))
        );

    private static (int Code, string Output, string Error) Run(TempFolder folder, IReadOnlyList<string> words)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = Program.Run([.. words], new Shell(output, error, folder.Path));
        return (code, output.ToString(), error.ToString());
    }

    private static void Git(TempFolder folder, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        using var git = Process.Start(start)!;
        git.StandardInput.Write(input);
        git.StandardInput.Close();
        var complaint = git.StandardError.ReadToEnd();
        git.WaitForExit();
        complaint.ShouldBe("");
    }
}
