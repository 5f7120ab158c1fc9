using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using HandbookGen.Configuration;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Rendering;

/// <summary>The sample handbook of the browser tests, and the handbook of this project, built in every language.</summary>
[Trait("Category", "Slow")]
public sealed partial class LanguageTests
{
    private static readonly string Sample = Path.Combine(Golden.Repository, "tests", "HandbookGen.BrowserTests", "Site");

    // Where people's names, file formats and the like are no words of a language.
    private static readonly ImmutableArray<string> Attributes = ["aria-label", "title", "placeholder", "alt", "data-title"];

    public static TheoryData<string> Languages => [.. WordsByLanguage.Shipped.Tags.Where(tag => tag != "en")];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Ids_and_links_to_them_never_change_with_the_language(string language)
    {
        foreach (var root in (string[])[Sample, Golden.Repository])
        {
            using var english = new Built(root, "en");
            using var other = new Built(root, language);

            other.Pages.Keys.ShouldBe(english.Pages.Keys, ignoreOrder: true);
            foreach (var (path, page) in english.Pages)
                IdsOf(other.Pages[path]).ShouldBe(IdsOf(page), $"{language} {path}");
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Shows_no_English_word_on_a_page_that_is_not_English(string language)
    {
        using var english = new Built(Sample, "en");
        using var other = new Built(Sample, language);
        var written = WrittenIn(Sample);

        var left = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (path, page) in english.Pages.Where(page => !page.Value.Contains("lang=\"ja\"", StringComparison.Ordinal)))
        {
            foreach (var text in TextsOf(page).Intersect(TextsOf(other.Pages[path])).Where(text => Letters().IsMatch(text)))
            {
                if (!IsWritten(text, written) && !IsSameInEveryLanguage(text, language))
                    left.Add($"{path}: {text}");
            }
        }

        left.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("ja", "ltr")]
    public void Says_language_and_direction(string language, string direction)
    {
        using var site = new Built(Sample, language);

        site.Pages["index.html"].ShouldContain($"<html lang=\"{language}\" dir=\"{direction}\">");
        site.Pages["404.html"].ShouldContain($"<html lang=\"{language}\" dir=\"{direction}\">");
    }

    private static List<string> IdsOf(string html) => [.. Ids().Matches(html).Select(match => match.Value)];

    // What authors wrote, wherever it is shown.
    private static string WrittenIn(string root) =>
        string.Concat(
            Directory
                .EnumerateFiles(Path.Combine(root, "content"), "*", SearchOption.AllDirectories)
                .Where(path => Path.GetExtension(path) is ".md" or ".yml")
                .Select(path => OneLine(File.ReadAllText(path)))
        ) + "Sample Handbook Handbook";

    // A text of an author, or several: '1.1 Analytics', 'The handbook › Campaigns', 'cloud: Cloud'.
    private static bool IsWritten(string text, string written) =>
        Between()
            .Split(text)
            .All(part => !Letters().IsMatch(part) || Code().IsMatch(part) || written.Contains(part.Trim(), StringComparison.Ordinal));

    // Words that this language borrows, and values that are no words.
    private static bool IsSameInEveryLanguage(string text, string language)
    {
        var (english, other) = (WordsByLanguage.Shipped.Of("en"), WordsByLanguage.Shipped.Of(language));
        return Code().IsMatch(text)
            || english.All.Any(word => word.Value.Text == other.Find(word.Key)!.Text && Filled(word.Value.Text).IsMatch(text));
    }

    // 'Epic {year}' is also 'Epic FY25'.
    private static Regex Filled(string word) => new("^" + string.Join(".+", Placeholder().Split(word).Select(Regex.Escape)) + "$");

    private static string OneLine(string text) => Spaces().Replace(text, " ").Trim();

    private static HashSet<string> TextsOf(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        foreach (var element in document.QuerySelectorAll("script, style, code, pre, kbd, time").ToList())
            element.Remove();
        return
        [
            .. document.Body!.Descendants<IText>().Select(text => OneLine(text.Text)),
            .. document.All.SelectMany(element => Attributes.Select(name => element.GetAttribute(name)?.Trim() ?? "")),
        ];
    }

    [GeneratedRegex(@" (?:id|for|aria-labelledby|aria-controls|popovertarget)=""[^""]*""| href=""#[^""]*""")]
    private static partial Regex Ids();

    [GeneratedRegex(@"^\d+(?:\.\d+)* | [·›] |: |, ")]
    private static partial Regex Between();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("[A-Za-z]{3,}")]
    private static partial Regex Letters();

    // Quarters, file formats, hosts, handles.
    [GeneratedRegex(@"^(FY\d.*|[A-Z]{2,5}|[#@]?[\w.-]+\.\w+.*|[#@/]\S+|[\w-]+_[\w-]+|https?:.*)$")]
    private static partial Regex Code();

    private sealed class Built : IDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("handbookgen-").FullName;

        public Built(string root, string language)
        {
            var config = SiteInput
                .Load(root, ConfigOverrides.None, new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero))
                .Config.Config with
            {
                Language = language,
                OutputPath = folder,
                PageHistory = false,
            };
            var result = HandbookPipeline.Build(new PipelineRequest(root, config, ShippedThemes.OfProgram, WithRules: false, Force: true));
            result.Written.ShouldNotBeNull(string.Join("\n", result.Diagnostics));
            Pages = Directory
                .EnumerateFiles(folder, "*.html", SearchOption.AllDirectories)
                .ToDictionary(path => Path.GetRelativePath(folder, path), File.ReadAllText);
        }

        /// <summary>By path in the output folder.</summary>
        public IReadOnlyDictionary<string, string> Pages { get; }

        public void Dispose() => Directory.Delete(folder, recursive: true);
    }
}
