using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Rendering;

public sealed class SpecificationFixtureTests
{
    private const string Page = "content/page.md";

    public static TheoryData<string> Dialects => Golden.Names("Dialects", "*.md");

    public static TheoryData<string> Shortcodes => Golden.Names("Shortcodes", "*.md");

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Renders_a_construct_as_specified(string name) => Check("Dialects", name);

    [Theory]
    [MemberData(nameof(Shortcodes))]
    public void Renders_a_shortcode_as_specified(string name) => Check("Shortcodes", name);

    private static void Check(string folder, string name)
    {
        var text = Golden.Read(folder, name);
        var specification = Specification.Parse(text);
        specification.Examples.ShouldNotBeEmpty($"{folder}/{name}");
        var html = new Dictionary<int, string>();
        foreach (var example in specification.Examples)
        {
            foreach (var dialect in example.Dialects)
            {
                var rendered = Render(specification.Files, example, Enum.Parse<Dialect>(dialect, ignoreCase: true));
                html.TryAdd(example.Line, rendered);
                rendered.ShouldBe(html[example.Line], $"{folder}/{name}({example.Line}): {dialect} differs from {example.Dialects[0]}");
            }
        }

        Golden.Check(folder, name, text, Specification.Rewrite(text, html));
    }

    private static string Render(ImmutableArray<(string Path, string Text)> others, SpecificationExample example, Dialect dialect)
    {
        var read = ConfigReader.Read(null, new ConfigOverrides { Settings = example.Settings }, HandbookRules.Names);
        read.Diagnostics.ShouldBeEmpty();
        var config = read.Config with { Dialects = [new ByGlob<Dialect>("**", dialect)] };
        var files = others.Add((Page, example.Source)).Select(file => new SourceFile(new SitePath(file.Path), file.Text));
        var (site, _) = HandbookPipeline.ParseAndIndex(new MarkedSite([.. files], []).Load(), config, forRendering: true);
        var page = site.Pages.Single(page => page.Page.Source.Path.Value == Page);
        var html = PageHtml.Of(page, site);
        return html.Length == 0 || html.EndsWith('\n') ? html : html + "\n";
    }
}
