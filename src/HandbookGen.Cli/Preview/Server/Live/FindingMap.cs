using System.Collections.Immutable;
using HandbookGen.Cli.Reporters;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;
using HandbookGen.Workspaces;

namespace HandbookGen.Cli.Preview;

/// <summary>The findings of a run as the browser gets them.</summary>
/// <param name="Site">The site that was checked.</param>
/// <param name="Result">What was found.</param>
/// <param name="EditorUrl">Makes the URL that opens a place in an editor; empty for none.</param>
internal sealed record FindingMap(Workspace Site, PipelineResult Result, Func<SourceRange, string> EditorUrl)
{
    private readonly Lazy<Dictionary<SitePath, Page>> pages = new(() =>
        (Result.Site?.Pages ?? [])
            .Where(page => !page.Page.IsGenerated)
            .DistinctBy(page => page.Page.Source.Path)
            .ToDictionary(page => page.Page.Source.Path, page => page.Page)
    );

    /// <summary>The fixes that a click applies.</summary>
    public SafeFixes Fixes { get; } = new(Result);

    public int Errors { get; } = Count(Result, Severity.Error);

    public int Warnings { get; } = Count(Result, Severity.Warning);

    public int Information { get; } = Count(Result, Severity.Information);

    /// <summary>The findings of the page at a URL of the site.</summary>
    public ImmutableArray<FindingData> OfPage(string url) =>
        Result.Site?.PageByUrl.GetValueOrDefault(url) is { Page.IsGenerated: false } page
            ? [.. Result.Diagnostics.Where(diagnostic => diagnostic.Range.File == page.Page.Source.Path).Select(DataOf)]
            : [];

    /// <summary>All findings, by file in the order of reports.</summary>
    public AllFindingsData All(int version, string linkRoot) =>
        new(
            version,
            Errors,
            Warnings,
            Information,
            Result.RulesUrl,
            [
                .. Result
                    .Diagnostics.GroupBy(diagnostic => diagnostic.Range.File)
                    .Select(file => new FileFindingsData(file.Key.Value, UrlOf(file.Key, linkRoot), [.. file.Select(DataOf)])),
            ]
        );

    public FindingData DataOf(Diagnostic diagnostic)
    {
        var place = diagnostic.Range;
        var page = pages.Value.GetValueOrDefault(place.File);
        var source = page?.Source ?? Result.Sources.GetValueOrDefault(place.File);
        return new FindingData(
            diagnostic.RuleId,
            ReportedFinding.NameOf(diagnostic.RuleId),
            diagnostic.Severity.ToString().ToLowerInvariant(),
            diagnostic.Message,
            diagnostic.Help,
            place.File.Value,
            place.Line,
            place.Column,
            place.EndLine,
            place.EndColumn,
            page is null ? "" : FindingText.SectionOf(page, place),
            source is null ? "" : FindingText.Around(source, place),
            EditorUrl(place),
            Fixes.Of(diagnostic) is { } fix ? new FixData(fix.Id, fix.Hash, fix.Fix.Title) : null
        );
    }

    private string? UrlOf(SitePath file, string linkRoot) =>
        pages.Value.TryGetValue(file, out var page) ? linkRoot + UrlPath.Encode(page.Url) : null;

    private static int Count(PipelineResult result, Severity severity) =>
        result.Diagnostics.Count(diagnostic => diagnostic.Severity == severity);
}
