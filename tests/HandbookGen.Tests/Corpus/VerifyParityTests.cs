using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Corpus;

/// <summary>
/// Two witnesses of the same pages: the rules, which read Markdown, and <c>verify</c>, which reads what a build without rules has written.
/// They must agree on every missing file, anchor and repeated id, except for the differences that are listed with a reason.
/// </summary>
[Trait("Category", "Slow")]
public sealed partial class VerifyParityTests(ITestOutputHelper output)
{
    private static readonly ImmutableArray<Difference> Explained =
    [
        new("*", By.Verify, Kind.Id, "biz-tech-icons|Vector(_\\d)?", "Copied icons keep their ids, and nobody links to those."),
        new("www", By.Verify, Kind.Id, "data-warehouse|extract-and-load", "The icon in a heading has the id that the heading derives."),
        new(
            "www",
            By.Verify,
            Kind.Id,
            "purpose|scope|successful-usage",
            "Both headings derive the id, as in kramdown; no author typed it."
        ),
        new("www", By.Verify, Kind.Missing, "", "This part of the handbook has no home page, which '404.html' links to."),
        new("*", By.Verify, Kind.Missing, ".*(\\(https:/|/https:/).*|.*@gitlab\\.com", "'misspelt-scheme' reports the URL itself."),
        new("ja", By.Verify, Kind.Missing, "/(company/.*|non-linear-workday)", "A canonical URL; 'stale-canonical-path' reports it."),
        new("*", By.Rules, Kind.Missing, "/images/(opengraph|tweets)/.*", "What the heads of several pages name is one finding of verify."),
    ];

    [Theory]
    [InlineData("www", "source")]
    [InlineData("ja", "content")]
    public void Finds_in_the_built_pages_what_the_rules_find_in_the_sources(string folder, string input)
    {
        var root = Harness.Corpus.Find(folder);
        using var built = new TempFolder();
        // Without a host, pages have no pictures for social networks.
        var config = new SiteConfig
        {
            InputPaths = [input],
            OutputPath = built["site"],
            Host = "handbook.example.com",
        };
        var request = new PipelineRequest(root, config, ShippedThemes.OfProgram, WithRules: false);
        var urls = HandbookPipeline.Build(request).Site!.Pages.ToLookup(page => page.Page.Source.Path, page => page.Page.Url);
        var byRules = HandbookPipeline
            .Check(request with { WithRules = true })
            .Diagnostics.SelectMany(found => FaultsOf(found, urls[found.Range.File].FirstOrDefault()))
            .ToHashSet();

        var byVerify = BuiltHandbook
            .Verify(built.Path, built["site"], config, null)!
            .Diagnostics.SelectMany(found => FaultsOf(found, UrlOf(found.Range.File)))
            .ToHashSet();

        // A fault in an included file or in data is on the pages that show it.
        var included = byRules.Where(fault => fault.Page is null).ToLookup(fault => (fault.Kind, fault.Target));
        var onlyVerify = byVerify.Where(fault => !byRules.Contains(fault) && !included.Contains((fault.Kind, fault.Target))).ToList();
        var somewhere = byVerify.ToLookup(fault => (fault.Kind, fault.Target));
        var onlyRules = byRules
            .Where(fault => fault.Page is null ? !somewhere.Contains((fault.Kind, fault.Target)) : !byVerify.Contains(fault))
            .ToList();
        output.WriteLine($"{folder}: the rules found {byRules.Count} faults, verify {byVerify.Count}.");
        Unexplained(folder, By.Verify, onlyVerify).ShouldBeEmpty("found by verify, but by no rule");
        Unexplained(folder, By.Rules, onlyRules).ShouldBeEmpty("found by a rule, but not by verify");
    }

    private static IEnumerable<Fault> Unexplained(string folder, By by, IEnumerable<Fault> faults) =>
        faults.Where(fault => !Explained.Any(difference => difference.Explains(folder, by, fault))).OrderBy(fault => fault.ToString());

    private static IEnumerable<Fault> FaultsOf(Diagnostic found, string? page) =>
        (found.RuleId, Place().Match(found.Message), Anchor().Match(found.Message), Id().Match(found.Message)) switch
        {
            ("HB1001" or "HB1008" or "HB7002" or "HB7004", { Success: true } place, _, _) =>
            [
                new Fault(Kind.Missing, page, Decoded(place.Groups["path"].Value)),
            ],
            ("HB1002" or "HB7003", _, { Success: true } anchor, _) =>
            [
                new Fault(
                    Kind.Anchor,
                    page,
                    // In an included file, "this page" is any page that shows it.
                    (anchor.Groups["page"] is { Success: true, Value: var other } ? Decoded(other) : "")
                        + "#"
                        + Uri.UnescapeDataString(anchor.Groups["id"].Value)
                ),
            ],
            ("HB2002" or "HB7005", _, _, { Success: true } id) => [new Fault(Kind.Id, page, id.Groups["id"].Value)],
            _ => [],
        };

    private static string Decoded(string url) => Uri.UnescapeDataString(url.Split('?')[0]).TrimEnd('/');

    private static string UrlOf(SitePath file)
    {
        var url = file.Value["site".Length..];
        return url.EndsWith("/index.html", StringComparison.Ordinal) ? url[..^"index.html".Length] : url;
    }

    [GeneratedRegex("(leads to|No page at|No file at) '(?<path>.*)'(\\.|, where)", RegexOptions.ExplicitCapture)]
    private static partial Regex Place();

    [GeneratedRegex("^('(?<page>.*)'|This page) has no anchor '#(?<id>.*)'\\.", RegexOptions.ExplicitCapture)]
    private static partial Regex Anchor();

    [GeneratedRegex("^The id '(?<id>.*)' is already used", RegexOptions.ExplicitCapture)]
    private static partial Regex Id();

    private enum Kind
    {
        Missing,
        Anchor,
        Id,
    }

    private enum By
    {
        Verify,
        Rules,
    }

    /// <param name="Page">The URL of the page; null for a file that is not a page.</param>
    /// <param name="Target">The path, the path with the anchor, or the id.</param>
    private sealed record Fault(Kind Kind, string? Page, string Target);

    /// <summary>What only one of the two witnesses finds.</summary>
    /// <param name="Folder">The handbook; <c>*</c> for each.</param>
    /// <param name="Target">As in <see cref="Fault"/>; a regular expression.</param>
    private sealed record Difference(string Folder, By By, Kind Kind, string Target, string Reason)
    {
        public bool Explains(string folder, By by, Fault fault) =>
            (Folder == "*" || Folder == folder) && By == by && Kind == fault.Kind && Regex.IsMatch(fault.Target, $"^({Target})$");
    }
}
