using System.Text.Json;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Corpus;

/// <summary>kramdown's own test cases, with the HTML from the parser and options of the old site.</summary>
[Trait("Category", "Slow")]
public class KramdownCasesTests(ITestOutputHelper output)
{
    /// <summary>Why a case differs. Remove its line when you make it agree.</summary>
    private static readonly Dictionary<string, string> Deviations = new(StringComparer.Ordinal)
    {
        ["block/08_list/lazy_and_nested.text"] =
            "a list below an indented list stays a list; kramdown glues it to the text of the deepest item",
        ["block/06_codeblock/whitespace.text"] = "blanks in code are not marked one by one: no page asks for it",
        ["block/09_html/not_parsed.text"] = "a link to the root is written as './', which is compared as the page itself",
        ["block/09_html/textarea.text"] = "form elements are left out",
        ["block/09_html/xml.text"] = "elements that HTML does not know are text",
        ["span/05_html/xml.text"] = "elements that HTML does not know are text",
        ["block/11_ial/simple.text"] = "an attribute that HTML does not know is left out",
    };

    [Fact]
    public void Cases_agree_or_deviate_for_a_reason()
    {
        var path = Find("shared/corpus/kramdown-cases.jsonl");
        Assert.SkipWhen(path is null, "There is no '../shared/corpus/kramdown-cases.jsonl' beside the repository.");
        var cases = File.ReadLines(path!).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        var results = cases.Select(Compare).ToList();

        output.WriteLine($"{results.Count(result => result.Difference is null)} of {results.Count} cases agree.");
        foreach (var (name, difference) in results.Where(result => result.Difference is not null))
            output.WriteLine($"{name}: {Deviations.GetValueOrDefault(name, "no reason given")} ({difference})");
        results
            .Where(result => result.Difference is not null && !Deviations.ContainsKey(result.Name))
            .ShouldBeEmpty("differ without a reason");
        Deviations
            .Keys.Except(results.Where(result => result.Difference is not null).Select(result => result.Name))
            .ShouldBeEmpty("agree by now, or do not exist");
    }

    /// <summary>Files <c>x.text</c> with <c>x.html</c> beside them, below a folder that HANDBOOKGEN_KRAMDOWN names.</summary>
    [Fact]
    public void Cases_of_a_folder_agree_but_for_one_in_twelve()
    {
        var folder = EngineCase.Folder("HANDBOOKGEN_KRAMDOWN", "kramdown's test cases");
        var results = Directory
            .GetFiles(folder, "*.text", SearchOption.AllDirectories)
            .Where(path => File.Exists(Path.ChangeExtension(path, ".html")))
            .Order(StringComparer.Ordinal)
            .Select(path =>
                (
                    Name: Path.GetRelativePath(folder, path),
                    Difference: Difference(File.ReadAllText(path), File.ReadAllText(Path.ChangeExtension(path, ".html")))
                )
            )
            .ToList();

        var agreeing = results.Count(result => result.Difference is null);
        output.WriteLine($"{agreeing} of {results.Count} cases agree.");
        foreach (var (name, difference) in results.Where(result => result.Difference is not null))
            output.WriteLine($"{name}: {Deviations.GetValueOrDefault(name, "no reason given")} ({difference})");
        agreeing.ShouldBeGreaterThanOrEqualTo(results.Count * 11 / 12);
    }

    private static (string Name, string? Difference) Compare(JsonElement testCase) =>
        (testCase.GetProperty("path").GetString()!, Difference(TextOf(testCase), testCase.GetProperty("html").GetString()!));

    private static string? Difference(string text, string html)
    {
        var expected = ComparableHtml.Of(html);
        var actual = ComparableHtml.Of(Render("---\ntitle: Case\n---\n" + text));
        return HtmlComparer.FirstDifference(HtmlComparer.Outline(expected), HtmlComparer.Outline(actual))
            ?? HtmlComparer.FirstDifference(string.Join('\n', HtmlComparer.Ids(expected)), string.Join('\n', HtmlComparer.Ids(actual)));
    }

    // A case's options go into its text, where an author would set them.
    private static string TextOf(JsonElement testCase)
    {
        var options = string.Join(
            ' ',
            testCase.GetProperty("options").EnumerateObject().Select(option => $"{option.Name}=\"{ValueOf(option.Value)}\"")
        );
        var text = testCase.GetProperty("text").GetString()!;
        return options.Length == 0 ? text : $"{{::options {options} /}}\n{text}";
    }

    private static string ValueOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => value.ToString(),
        };

    private static string Render(string text)
    {
        var file = new ContentFile(new SourceFile(new SitePath("case.html.md"), text), "case.html.md");
        var (site, _) = HandbookPipeline.ParseAndIndex(new LoadedSite([file], [], [], [], []), new SiteConfig(), forRendering: true);
        return PageHtml.Of(site.Pages[0], site);
    }

    private static string? Find(string relative)
    {
        for (var folder = new DirectoryInfo(Golden.Repository); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, relative)))
                return Path.Combine(folder.FullName, relative);
        }

        return null;
    }
}
