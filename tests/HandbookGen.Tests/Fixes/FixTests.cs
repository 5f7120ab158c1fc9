using System.Collections.Immutable;
using System.Runtime.Versioning;
using System.Text;
using HandbookGen.Cli;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Tests.Harness;
using HandbookGen.Validation;
using HandbookGen.Writing;

namespace HandbookGen.Tests.Fixes;

public sealed class FixTests : IDisposable
{
    private readonly TempFolder folder = new TempFolder().AsFragment();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Fixtures => Golden.Names("Rules", "*.txt");

    // On every site that demonstrates a rule.
    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Makes_the_finding_go_away(string name)
    {
        var marked = MarkedSite.Of(Txtar.Parse(Golden.Read("Rules", name)));
        var config = marked.ReadConfig().Config;

        ImmutableArray<Diagnostic> Check(LoadedSite loaded)
        {
            var (site, diagnostics) = HandbookPipeline.ParseAndIndex(loaded, config, forRendering: true);
            return [.. diagnostics, .. Validator.Run(site)];
        }

        var fixes = FixLoop.Run(marked.Load(), withUnsafe: true, Check);

        fixes.Remaining.Where(diagnostic => diagnostic.Fix is not null).ShouldBeEmpty();
        fixes.Remaining.Length.ShouldBeLessThanOrEqualTo(Check(marked.Load()).Length - (fixes.Count > 0 ? 1 : 0));
    }

    [Fact]
    public void Keeps_line_ends_and_the_byte_order_mark()
    {
        const string Page =
            "\uFEFF---\r\ntitle: A\r\n---\r\n\r\n## Key metrics  \r\n<!-- DO NOT CHANGE THIS ANCHOR -->\r\n\r\nText\twith  blanks "
            + "\r\nand a line\nof its own\r";
        folder.Write("content/_index.md", Encoding.UTF8.GetBytes(Page));

        Run("fix").Code.ShouldBe(ExitCode.Clean);

        File.ReadAllBytes(folder["content/_index.md"])
            .ShouldBe(Encoding.UTF8.GetBytes(Page.Replace("metrics  \r\n", "metrics {#key-metrics}  \r\n")));
        Run("fix").Output.ShouldStartWith("Fixed 0 findings in 0 files");
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Writes_through_no_link_and_keeps_the_rights_of_the_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such rights.");
        const string Page = "## A\n<!-- DO NOT CHANGE THIS ANCHOR -->\n";
        folder.Write("real.md", Page).Link("content/a.md", "../real.md").Write("content/b.md", Page);
        File.SetUnixFileMode(folder["content/b.md"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        Run("fix");

        folder.Read("real.md").ShouldBe(Page);
        folder.Read("content/b.md").ShouldStartWith("## A {#a}\n");
        File.GetUnixFileMode(folder["content/b.md"]).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        folder.Files("content").ShouldBe(["a.md", "b.md"]);
    }

    [Fact]
    public void Leaves_suppressed_findings_alone()
    {
        folder.Write(
            "content/_index.md",
            "<!-- handbookgen-disable-next-line HB2003 -- it stays as it is -->\n## A\n<!-- DO NOT CHANGE THIS ANCHOR -->\n"
        );

        Run("fix").Output.ShouldBe("Fixed 0 findings in 0 files; 0 findings remain.\n");
    }

    [Fact]
    public void Takes_the_first_of_two_fixes_that_touch()
    {
        var file = new SourceFile(new SitePath("a.md"), "one two three");
        Diagnostic Found(int start, int end, string text) =>
            new Diagnostic("HB1001", Severity.Error, file.RangeAt(start, end), "x") with
            {
                Fix = Fix.Safe("Change it", file.RangeAt(start, end), text),
            };

        var round = FixRound.Of([Found(0, 3, "1"), Found(3, 7, "2"), Found(8, 13, "3")], withUnsafe: false);

        round.Count.ShouldBe(2);
        TextEdit.Apply(file, round.Edits[file.Path]).ShouldBe("1 two 3");
    }

    [Fact]
    public void Ends_when_a_fix_does_not_help()
    {
        var loaded = new LoadedSite([new ContentFile(new SourceFile(new SitePath("a.md"), "a"), "a.md")], [], [], [], []);

        var fixes = FixLoop.Run(
            loaded,
            withUnsafe: false,
            changed =>
            {
                var start = SourceRange.StartOf(changed.Pages[0].Source.Path);
                return [new Diagnostic("HB1001", Severity.Error, start, "x") with { Fix = Fix.Safe("Add a letter", start, "b") }];
            }
        );

        fixes.Files.ShouldHaveSingleItem().After.ShouldBe("bbbbbbbbbba");
    }

    [Fact]
    public void Refuses_a_file_that_somebody_else_has_changed()
    {
        folder.Write("a.md", "new");

        Should.Throw<IOException>(() => FileReplacement.Rewrite(folder["a.md"], new SourceFile(new SitePath("a.md"), "old"), "fixed"));

        folder.Read("a.md").ShouldBe("new");
    }

    private (int Code, string Output) Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var code = Program.Run(args, new Shell(output, TextWriter.Null, folder.Path));
        return (code, output.ToString());
    }
}
