using HandbookGen.Cli;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Torture;

/// <summary>
/// Sites with files that somebody placed with bad intentions: what <c>check</c> accepts, <c>build</c> builds, and nothing leaks.
/// </summary>
public sealed class HostileSiteTests : IDisposable
{
    private const string Secret = "token=hunter2";

    private readonly TempFolder machine = new();

    public HostileSiteTests() =>
        machine
            .Write("secret", Secret)
            .Write("home/.ssh/id", Secret)
            .Write("site/content/_index.md", "---\ntitle: Home\n---\n")
            .Write("site/.git/config", Secret)
            .Write("site/.env", Secret)
            .Write("site/docs/page.md", "---\ntitle: Page\n---\n");

    public void Dispose() => machine.Dispose();

    /// <summary>A link and its target, or a file and its text after <c>=</c>; several lines for several files.</summary>
    public static TheoryData<string> Sites =>
        [
            "content/g -> ../.git",
            "content/env.md -> ../.env",
            "content/env.txt -> ../.env",
            "content/secret.md -> ../../secret",
            "content/home -> ../../home",
            "content/up -> ..",
            "content/root -> /",
            "content/loop.md -> loop.md",
            "content/dev.md -> /dev/zero",
            "content/proc.md -> /proc/self/environ",
            "content/a.md -> ../docs/page.md",
            "content/docs -> ../docs",
            "content/_directory.yml -> ../../secret",
            "content/Page.md = x\ncontent/page.md = y",
            "content/e\u0301.md = x\ncontent/\u00E9.md = y",
            "content/e\u0301.png = x\ncontent/\u00E9.png = y",
            "content/STRASSE.txt = x\ncontent/stra\u00DFe.txt = y",
            "content/a/b.png = x\ncontent/A = y",
            "anchors.lock -> ../secret",
            "anchors.lock -> .env",
            "statiq.json -> ../secret",
            "statiq.json -> .env",
            "handbookgen-baseline.json -> ../secret",
            "data -> ../home",
            "data -> .git",
            "data/people.yml -> ../../secret",
            "assets -> ../home/.ssh",
            "assets/x.md -> ../../secret\ncontent/x.md = {{% include \"x.md\" %}}",
            "themes -> ../home",
            "themes/handbook -> ../../home/.ssh",
            "themes/handbook/assets/x.txt -> ../../../../secret",
            "themes/handbook/assets/custom.css -> ../../../.env",
            "themes/handbook/node_modules/mermaid/LICENSE -> ../../../../../secret",
            "output -> ../home",
            "output -> content",
            "output = x",
            "output/x.txt = x",
            "output/a/b/index.html = x",
            "output/.git/config = x",
            "output/.handbookgen/manifest = x",
            "output/.handbookgen/manifest -> ../../../secret\noutput/index.html = x",
            "output/index.html -> ../../secret",
            "output/a -> ../../home",
            "content/_redirects = /* https://evil.example/:splat 302",
            "content/.htaccess = Redirect / https://evil.example/",
            "content/CNAME = evil.example",
            "content/index.html = x",
            "content/search/index.json = x",
            "content/404.md = x",
            "content/_index.md = ---\\naliases: [/, /_redirects, /404.html, /assets/]\\n---",
            "content/a.md = ---\\nurl: /_headers\\n---\ncontent/b.md = ---\\nurl: /_redirects/\\n---",
            "content/a.md = ---\\nurl: /.git/config\\n---",
            "content/a.md = ---\\nurl: /../../home/.ssh/id\\n---",
            "content/a.md = ---\\nurl: /%2e%2e/%2e%2e/home/x\\nslug: ../../x\\n---",
            "content/a.md = ---\\nslug: ../../../home/x\\naliases: [../../home/x, '/..\\\\..\\\\home', \"/a\\\\0b\"]\\n---",
            "content/a.md = ---\\nredirect_to: //evil.example\\n---",
            "content/CON.md = x\ncontent/aux.txt = x\ncontent/a. = x\ncontent/b /c.md = x",
            "content/a\\b.md = x",
            "content/-rf.md = x\ncontent/$(id).md = x\ncontent/`id`.md = x",
            "content/\u202Etxt.exe = x\ncontent/a\u200D.md = x",
            "content/data/redirects.yml = - { from: '/*', to: 'https://evil.example/' }",
            "content/data/redirects.yml = - { from: /assets/, to: /x/ }\\n- { from: /, to: /y/ }",
            "content/data/people.yml -> ../../../secret",
            "content/images/x.png -> /dev/random",
            "content/_directory.yml = url: /x/",
            "statiq.json = { \"OutputPath\": \"themes\" }",
            "statiq.json = { \"OutputPath\": \"data\" }\ndata/people.yml = []",
            "statiq.json = { \"OutputPath\": \"assets/x\" }",
            "statiq.json = { \"OutputPath\": \"/\" }",
            "statiq.json = { \"OutputPath\": \"\" }",
            "statiq.json = { \"LinkRoot\": \"//evil.example\" }",
            "statiq.json = { \"Host\": \"evil.example/x?\" }",
            "content -> .",
            "content -> ..",
            "content -> docs",
            "assets -> .",
            "data -> content",
            "statiq.json = { \"OutputPath\": \"content/x\" }",
            "statiq.json = { \"OutputPath\": \".\" }",
            "statiq.json = { \"OutputPath\": \".git/hooks\" }",
            "statiq.json = { \"InputPaths\": [\".\"] }",
            "statiq.json = { \"InputPaths\": [\"content\", \"../home\"] }",
            "statiq.json = { \"InputPaths\": [\"content\", \".git\"] }",
            "statiq.json = { \"InputPaths\": [\"content\", \"content/../../home\"] }",
            "statiq.json = { \"OutputPath\": \"../home/.ssh\" }",
            "statiq.json = { \"ThemePaths\": [\"/\"] }",
            "statiq.json = { \"Theme\": \"../../home\" }",
            "statiq.json = { \"IncludeHidden\": [\"**\", \".git\", \".git/**\"] }\ncontent/g -> ../.git",
        ];

    [Theory]
    [MemberData(nameof(Sites))]
    public void Builds_what_a_check_accepts_and_leaks_nothing(string files)
    {
        foreach (var file in files.Split('\n'))
        {
            if (file.Split(" -> ") is [var link, var target])
            {
                if (Directory.Exists(machine["site/" + link]))
                    Directory.Delete(machine["site/" + link], recursive: true);
                machine.Link("site/" + link, target);
            }
            else if (file.Split(" = ", 2) is [var name, var text])
                machine.Write("site/" + name, text.Replace("\\n", "\n"));
        }

        var before = machine.Files("home").ToList();
        var (check, checkCode) = Run("check");
        var (build, buildCode) = Run("build");

        buildCode.ShouldBe(checkCode, $"{check}\n\n{build}");
        (check + build).ShouldNotContain("hunter2");
        machine.Files("home").ShouldBe(before);
        build.Contains("\nWrote ").ShouldBe(buildCode is ExitCode.Clean, build);
        if (buildCode is ExitCode.Clean && Directory.Exists(machine["site/output"]))
            Directory
                .EnumerateFiles(machine["site/output"], "*", SearchOption.AllDirectories)
                .ShouldAllBe(path => !File.ReadAllText(path).Contains("hunter2"));
    }

    private (string Said, int Code) Run(string command)
    {
        using var output = new StringWriter();
        var code = Program.Run([command, "-r", machine["site"]], new Shell(output, output, machine.Path));
        return (output.ToString(), code);
    }
}
