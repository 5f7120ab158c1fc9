using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Loading;
using HandbookGen.Rendering;

namespace HandbookGen.Tests.Rendering;

public sealed class CodeModulesTests
{
    private static readonly CodeModules Both = new([
        Package("highlight/core.min.js"),
        Package("highlight/languages/bash.min.js"),
        Package("highlight/languages/shell.min.js"),
        Package("highlight/languages/yaml.min.js"),
        Package("mermaid/mermaid.esm.min.mjs"),
    ]);

    [Fact]
    public void Loads_the_languages_of_a_page_and_no_others() =>
        Both.Of(SiteOf("```yml\n```\n\n```sh\n```\n\n```bash\n```\n\n```unheard-of\n```\n").Pages[0].Page).ShouldBe(["yaml", "bash"]);

    [Fact]
    public void Loads_the_languages_inside_of_a_language() =>
        Both.Of(SiteOf("```console\n$ ls\n```\n").Pages[0].Page).ShouldBe(["shell", "bash"]);

    [Fact]
    public void Copies_what_some_page_needs() =>
        Both.NeededBy(SiteOf("```sh\n```\n"))
            .Select(file => file.InputPath)
            .ShouldBe(["highlight/core.min.js", "highlight/languages/bash.min.js"]);

    [Fact]
    public void Copies_nothing_for_a_site_without_code() => Both.NeededBy(SiteOf("Text\n")).ShouldBeEmpty();

    [Fact]
    public void Says_nothing_of_diagrams_that_are_drawn() => Both.UndrawnIn(SiteOf("```mermaid\n```\n")).ShouldBeEmpty();

    [Fact]
    public void Tells_once_that_diagrams_stay_text()
    {
        var problem = new CodeModules([]).UndrawnIn(SiteOf("Text\n\n```mermaid\n```\n\n```mermaid\n```\n")).ShouldHaveSingleItem();

        (problem.RuleId, problem.Severity, problem.Range.Line).ShouldBe(("HB9012", Severity.Information, 3));
    }

    private static Asset Package(string name) => new(new SitePath("themes/handbook/node_modules/x"), name, "");

    private static Site SiteOf(string text)
    {
        var file = new ContentFile(new SourceFile(new SitePath("content/_index.md"), text), "_index.md");
        return HandbookPipeline.ParseAndIndex(new LoadedSite([file], [], [], [], []), new SiteConfig(), forRendering: true).Site;
    }
}
