using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Loading;
using HandbookGen.Verifying.Reading;
using HandbookGen.Verifying.Urls;

namespace HandbookGen.Verifying;

/// <summary>Reads a built site and runs the rules of <see cref="HtmlRuleCatalog"/> on it. Knows nothing of its sources.</summary>
internal static class Verifier
{
    /// <param name="folder">What was listed.</param>
    /// <param name="config">Gives the host and the path of the site.</param>
    /// <param name="promises">The protected anchors of the lock.</param>
    /// <param name="isMarker">Whether a comment protects an anchor; null to read the headings of promised pages only.</param>
    public static HtmlSite Read(
        BuiltFolder folder,
        SiteConfig config,
        ImmutableArray<PromisedAnchor> promises,
        Func<string, bool>? isMarker = null
    )
    {
        var files = folder.Files;
        var host = new StaticHost(SiteAddress.Of(config), files, RedirectsOf(files));
        var promised = promises.Select(anchor => host.FileAt(anchor.Url)).ToHashSet();
        ImmutableArray<int> texts = [.. Enumerable.Range(0, files.Length).Where(number => BuiltFileReader.IsRead(files[number]))];
        var read = InParallel.Map(
            texts,
            number => BuiltFileReader.Read(number, files[number], host, isMarker ?? (promised.Contains(number) ? _ => false : null))
        );
        return new HtmlSite(files, host, read, promises);
    }

    /// <summary>The findings of all rules that are on, and the files that could not be read, sorted.</summary>
    /// <param name="sources">Receives the texts of the files with findings.</param>
    public static ImmutableArray<Diagnostic> Check(HtmlSite site, SiteConfig config, IDictionary<SitePath, SourceFile> sources)
    {
        ImmutableArray<HtmlRule> rules = [.. HtmlRuleCatalog.All.Where(rule => AnalyzerLevels.Of(rule, config) != Severity.None)];
        var found = InParallel.Map(rules, rule => (Rule: rule, Findings: rule.Check(site).ToList()));
        ImmutableArray<int> numbers =
        [
            .. found
                .SelectMany(each => each.Findings)
                .Where(finding => finding.Elsewhere is null)
                .Select(finding => finding.File)
                .Distinct(),
        ];
        var texts = InParallel.Map(numbers, number => BuiltFolder.Read(site.Files[number]).Source).OfType<SourceFile>();
        foreach (var text in texts)
            sources[text.Path] = text;
        return
        [
            .. site
                .Read.Select(file => file.Unreadable)
                .OfType<Diagnostic>()
                .Concat(
                    from each in found
                    from finding in each.Findings
                    select new Diagnostic(
                        each.Rule.Id,
                        AnalyzerLevels.Of(each.Rule, config),
                        finding.Elsewhere ?? RangeOf(site.Files[finding.File].SitePath, finding.Span, sources),
                        finding.Message,
                        finding.Help
                    )
                    {
                        Subject = finding.Subject,
                    }
                )
                .Order(),
        ];
    }

    // A file may have changed since it was read.
    private static SourceRange RangeOf(SitePath path, TextSpan span, IDictionary<SitePath, SourceFile> sources) =>
        sources.TryGetValue(path, out var source) ? source.RangeAt(span.Start, span.End) : SourceRange.StartOf(path);

    private static RedirectsFile RedirectsOf(ImmutableArray<FoundFile> files) =>
        files.FirstOrDefault(file => file.Path == RedirectsFile.Name) is { DiskPath: not null } file
        && BuiltFolder.Read(file).Source is { } source
            ? RedirectsFile.Parse(source.Text)
            : RedirectsFile.None;
}
