using HandbookGen.Cli;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Corpus;

[Trait("Category", "Slow")]
public sealed class CorpusTests
{
    [Theory]
    [InlineData("seeds", ".")]
    [InlineData("www", "source")]
    [InlineData("ja", "content")]
    public void Builds_every_page_of_a_real_handbook(string folder, string input)
    {
        var root = Harness.Corpus.Find(folder);
        using var output = new TempFolder();
        var config = new SiteConfig { InputPaths = [input], OutputPath = output["site"] };

        var result = HandbookPipeline.Build(new PipelineRequest(root, config, ShippedThemes.OfProgram, WithRules: false));

        var sources = Sources(Path.Combine(root, input));
        // Findings about the theme's packages are not the fault of the pages.
        result.Diagnostics.Where(diagnostic => diagnostic.Severity > Severity.Information).ShouldBeEmpty();
        result.PageCount.ShouldBe(sources.Count);
        var published = sources.Count(source => !File.ReadLines(source).Take(30).Contains("draft: true"));
        output.Files("site").Count(file => file.EndsWith(".html", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(published);
    }

    [Fact]
    public void Is_silent_about_an_old_handbook_with_a_baseline_except_for_what_is_new()
    {
        var source = Path.Combine(Harness.Corpus.Find("www"), "source");
        using var folder = new TempFolder();
        folder.Write("new/new.md", "# New\n");

        Run(folder, "baseline", "write", "-i", source, "-i", "new").Code.ShouldBe(ExitCode.Clean);
        var silent = Run(folder, "check", "-i", source, "-i", "new", "--fail-on", "warning", "--format", "concise");
        folder.Write("new/new.md", "# New\n\n[Nowhere](/nowhere-at-all/)\n");
        var broken = Run(folder, "check", "-i", source, "-i", "new", "--format", "concise");

        silent.Code.ShouldBe(ExitCode.Clean);
        silent.Output.ShouldStartWith("No findings in ");
        broken.Code.ShouldBe(ExitCode.Findings);
        broken.Output.Split('\n')[0].ShouldBe("new/new.md(3,11): error HB1001: No page at '/nowhere-at-all/'.");
        broken.Output.Split('\n')[1].ShouldStartWith("1 error in ");
    }

    [Fact]
    public void Reports_the_ids_that_the_campaigns_page_has_twice()
    {
        var root = Harness.Corpus.Find("seeds");
        var config = new SiteConfig { InputPaths = ["."] };

        var result = HandbookPipeline.Check(new PipelineRequest(root, config, ShippedThemes.OfProgram));

        var page = new SitePath("integrated-campaigns.md");
        result
            .Diagnostics.Where(diagnostic => diagnostic.RuleId == "HB2002")
            .ShouldBe([Duplicate(page, 241, 38, "cicd", 219), Duplicate(page, 329, 48, "gitops-use-case", 310)]);
    }

    [Theory]
    [InlineData("HB1006", "account-based-marketing.md", 126)]
    [InlineData("HB1007", "integrated-campaigns.md", 382)]
    [InlineData("HB6005", "account-based-marketing.md", 181, 193)]
    public void Reports_the_garbage_on_the_model_pages(string rule, string file, params int[] lines)
    {
        var root = Harness.Corpus.Find("seeds");
        var config = new SiteConfig { InputPaths = ["."] };

        var result = HandbookPipeline.Check(new PipelineRequest(root, config, ShippedThemes.OfProgram));

        result
            .Diagnostics.Where(diagnostic => diagnostic.RuleId == rule)
            .Select(diagnostic => (diagnostic.Range.File.Value, diagnostic.Range.Line))
            .ShouldBe(lines.Select(line => (file, line)));
    }

    private static (int Code, string Output) Run(TempFolder folder, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        return (Program.Run(args, new Shell(output, TextWriter.Null, folder.Path)), output.ToString());
    }

    private static Diagnostic Duplicate(SitePath page, int line, int column, string id, int first) =>
        new Diagnostic(
            "HB2002",
            Severity.Error,
            new SourceRange(page, line, column, line, column + id.Length),
            $"The id '{id}' is already used on line {first} of this page.",
            "Change one of the two ids."
        );

    // Without names that begin with a dot.
    private static List<string> Sources(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
                .Where(file => !Path.GetRelativePath(folder, file).Split('/', '\\').Any(part => part.StartsWith('.'))),
        ];
}
