using System.Collections.Immutable;
using System.Text;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Tests.Harness;
using HandbookGen.Validation;

namespace HandbookGen.Tests.Validation;

/// <summary>Breaks every file of the own handbook in many ways: each is reported once, and nothing follows from it.</summary>
[Trait("Category", "Slow")]
public sealed class OneCauseTests
{
    private const string NoEnd = "front matter that never ends";
    private const string NotUtf8 = "not UTF-8";

    private static readonly ImmutableArray<(string Name, Func<string, string> Break)> OfPages =
    [
        ("a colon in the title", text => WithLine(text, "title: One: two")),
        ("a quote that is not closed", text => WithLine(text, "title: \"One")),
        ("a tab", text => WithLine(text, "\ttitle: One")),
        ("an unquoted handle", text => WithLine(text, "dri: @ada")),
        ("no space after a colon", text => WithLine(text, "status:past")),
        ("marks of a merge", text => WithLine(text, "<<<<<<< HEAD\nweight: 1\n=======\nweight: 2\n>>>>>>> branch")),
        ("too many levels", text => WithLine(text, $"deep: {new string('[', 100)}{new string(']', 100)}")),
        ("a line without a key", text => WithLine(text, "just words")),
        (NoEnd, text => text.Remove(text.IndexOf("\n---", StringComparison.Ordinal) + 1, 4)),
        (NotUtf8, text => text),
    ];

    private static readonly ImmutableArray<(string Name, Func<string, string> Break)> OfData =
    [
        ("no colon", text => Once(text, ": ", " ")),
        ("a colon in a value", text => Once(text, ": ", ": One: ")),
        ("a quote that is not closed", text => Once(text, ": ", ": \"")),
        ("a tab", text => Once(text, "\n  ", "\n\t")),
        ("marks of a merge", text => Once(text, "\n", "\n<<<<<<< HEAD\n")),
        (NotUtf8, text => text),
    ];

    private static readonly ImmutableArray<(string Key, string Value)> Values =
    [
        ("launch_date", "2020-13-45"),
        ("launch_date", "[2020-01-01, 2020-01-02]"),
        ("refresh_date", "soon"),
        ("status", "Active"),
        ("status", "{a: b}"),
        ("kind", "use-case"),
        ("anchor", "two words"),
        ("former_names", "[[a]]"),
        ("fiscal_year", "2020"),
        ("manager_dri", "{name: Ada}"),
        ("utm_campaign", "[a, b]"),
        ("brief", "www.example.com"),
        ("sunset", "FY23-Q1"),
        ("core_team", "[a]"),
    ];

    private static readonly SiteConfig Config = ConfigReader
        .Read(
            new SourceFile(new SitePath("statiq.json"), File.ReadAllText(Path.Combine(Golden.Repository, "statiq.json"))),
            ConfigOverrides.None,
            RuleCatalog.Names
        )
        .Config;

    private static readonly LoadedSite Loaded = SiteLoader.Load(Golden.Repository, Config);

    [Fact]
    public void A_page_that_cannot_be_read_is_one_error() =>
        Check(
            // The pages of the documentation are all alike.
            from page in Loaded.Pages.Where(
                (page, i) => i % (page.InputPath.Contains("/handbookgen/", StringComparison.Ordinal) ? 15 : 3) == 0
            )
            from way in OfPages
            // Front matter without an end does end at a line of the text that looks like one.
            where way.Name != NoEnd || page.Source.Text.Split("\n---\n").Length == 2
            select (page, way.Name, BrokenIn(page, way.Name == NotUtf8 ? null : way.Break(page.Source.Text)))
        );

    [Fact]
    public void A_data_file_that_cannot_be_read_is_one_error() =>
        Check(
            from file in Loaded.Data
            from way in OfData
            select (file, way.Name, BrokenIn(file, way.Name == NotUtf8 ? null : way.Break(file.Source.Text)))
        );

    [Fact]
    public void A_value_that_cannot_be_read_is_one_error() =>
        Check(
            from page in Loaded
                .Pages.Where(page => page.Source.Text.StartsWith("---\ntype: campaign\n", StringComparison.Ordinal))
                .Where((page, i) => i % 3 == 0)
            from value in Values
            select (page, $"{value.Key}: {value.Value}", BrokenIn(page, WithValue(page.Source.Text, value.Key, value.Value)))
        );

    [Fact]
    public void An_included_file_that_cannot_be_read_is_one_error()
    {
        const string text = "---\ntitle: Home\n---\n\n{{% include \"a.md\" %}}\n\n[To a heading in it](#in-a)\n";
        var page = new ContentFile(new SourceFile(new SitePath("content/_index.md"), text), "_index.md");
        var path = new SitePath("assets/a.md");
        var read = Utf8Text.Decode(path, [(byte)'#', (byte)' ', 0xE9]);
        var loaded = new LoadedSite([page], [], [], [], [read.Diagnostic!])
        {
            UnreadableIncludes = [new ContentFile(new SourceFile(path, read.Remains), "a.md")],
        };

        var (site, diagnostics) = HandbookPipeline.ParseAndIndex(loaded, new SiteConfig(), forRendering: false);

        diagnostics.Concat(Validator.Run(site)).Select(each => each.RuleId).ShouldBe(["HB9001", "HB9013"]);
    }

    private static void Check(IEnumerable<(ContentFile File, string Way, LoadedSite Broken)> cases)
    {
        var wrong = InParallel.Map([.. cases], each => Surprise(each.File, each.Way, each.Broken));
        wrong.Length.ShouldBeGreaterThan(10);
        string.Join("\n\n", wrong.OfType<string>().Take(20)).ShouldBeEmpty();
    }

    // Null when there is one error, in the file, and nothing else but the line that counts what was left out.
    private static string? Surprise(ContentFile file, string way, LoadedSite broken)
    {
        var (site, diagnostics) = HandbookPipeline.ParseAndIndex(broken, Config, forRendering: false);
        ImmutableArray<Diagnostic> found = [.. diagnostics, .. Validator.Run(site)];
        var rest = found.Where(each => each.RuleId != FileDiagnostics.LeftOutChecks.Id).Order().ToList();
        return rest is [{ Severity: Severity.Error } only] && only.Range.File == file.Source.Path && found.Length - rest.Count <= 1
            ? null
            : $"{file.InputPath}, {way}:\n{string.Join("\n", rest.Select(each => $"  {each.RuleId} {each.Range} {each.Message}"))}";
    }

    /// <param name="text">Null for a byte that is not UTF-8.</param>
    private static LoadedSite BrokenIn(ContentFile file, string? text)
    {
        if (text is not null)
            return Loaded.With(new Dictionary<SitePath, SourceFile> { [file.Source.Path] = new(file.Source.Path, text) });
        var at = file.Source.Text.IndexOf(": ", StringComparison.Ordinal) + 2;
        byte[] bytes = [.. Encoding.UTF8.GetBytes(file.Source.Text[..at]), 0xE9, .. Encoding.UTF8.GetBytes(file.Source.Text[at..])];
        var read = Utf8Text.Decode(file.Source.Path, bytes);
        ImmutableArray<ContentFile> unreadable = [file with { Source = new SourceFile(file.Source.Path, read.Remains) }];
        var isPage = Loaded.Pages.Contains(file);
        return Loaded with
        {
            Pages = Loaded.Pages.Remove(file),
            Data = Loaded.Data.Remove(file),
            UnreadablePages = isPage ? unreadable : [],
            UnreadableData = isPage ? [] : unreadable,
            Diagnostics = [read.Diagnostic!],
        };
    }

    // In the middle of the front matter.
    private static string WithLine(string text, string line)
    {
        var first = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        var second = text.IndexOf('\n', first) + 1;
        return $"{text[..second]}{line}\n{text[second..]}";
    }

    // With what belongs to the old value removed.
    private static string WithValue(string text, string key, string value)
    {
        var lines = text.Split('\n').ToList();
        var at = lines.FindIndex(line => line.StartsWith(key + ":", StringComparison.Ordinal));
        if (at < 0)
            return WithLine(text, $"{key}: {value}");
        lines[at] = $"{key}: {value}";
        while (lines[at + 1] is [' ' or '-', not '-', ..])
            lines.RemoveAt(at + 1);
        return string.Join('\n', lines);
    }

    private static string Once(string text, string old, string replacement)
    {
        var at = text.IndexOf(old, text.Length / 2, StringComparison.Ordinal);
        return text[..at] + replacement + text[(at + old.Length)..];
    }
}
