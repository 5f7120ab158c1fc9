using System.Collections.Concurrent;
using System.Collections.Frozen;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Rendering;
using HandbookGen.Tests.Harness;
using HandbookGen.Tests.Rendering.Search;

namespace HandbookGen.Tests.Rendering;

public sealed class KindFixtureTests
{
    private const string Output = "output/";

    public static TheoryData<string> Fixtures => Golden.Names("Kinds", "*.txt");

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Renders_the_files_of_a_kind(string name)
    {
        var written = Golden.Read("Kinds", name);
        var fixture = Txtar.Parse(written);
        var marked = MarkedSite.Of(fixture);
        var (config, mistakes) = marked.ReadConfig();
        var (site, diagnostics) = HandbookPipeline.ParseAndIndex(marked.Load(), config, forRendering: true);
        mistakes.AddRange(diagnostics).ShouldBeEmpty(name);
        site = site with { History = WrittenHistory.Of(fixture) };

        var rendered = new ConcurrentBag<OutputFile>();
        SiteRenderer.Render(site, ThemeOf(fixture), rendered.Add);
        var files = rendered.ToDictionary(file => Output + file.Path, StringComparer.Ordinal);

        var actual = fixture.With(
            "output",
            string.Concat(files.Keys.Order(StringComparer.Ordinal).Select(path => path[Output.Length..] + "\n"))
        );
        var shown = fixture.Sections.Where(section => section.Name.StartsWith(Output, StringComparison.Ordinal)).ToList();
        shown.ShouldNotBeEmpty($"{name} shows no '-- {Output}... --'");
        foreach (var section in shown)
        {
            files.Keys.ShouldContain(section.Name, $"{name}: no such file is rendered");
            var text = section.Name.EndsWith(".bin", StringComparison.Ordinal)
                ? new SearchFiles(site)[section.Name["output/search/".Length..]]
                : Written.By(files[section.Name].Write);
            actual = actual.With(section.Name, EndLine(text));
        }

        Golden.Check("Kinds", name, written, actual.ToString());
    }

    // The plain theme, with the fixture's own templates and partials.
    private static Theme ThemeOf(Txtar fixture)
    {
        var sections = Txtar.Parse(Golden.Read("Themes", "plain.txt")).Sections.Concat(fixture.Sections);
        var files = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        foreach (var section in sections.Where(section => section.Name.EndsWith(".sbn-html", StringComparison.Ordinal)))
            files[section.Name] = new SourceFile(new SitePath(section.Name), section.Text);
        var (theme, diagnostics) = Theme.Compile(new ThemeFiles(In("templates/"), In("partials/"), [], []));
        diagnostics.ShouldBeEmpty();
        return theme!;

        FrozenDictionary<string, SourceFile> In(string folder) =>
            files
                .Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal))
                .ToFrozenDictionary(file => file.Key[folder.Length..^".sbn-html".Length], file => file.Value, StringComparer.Ordinal);
    }

    private static string EndLine(string text) => text.EndsWith('\n') ? text : text + "\n";
}
