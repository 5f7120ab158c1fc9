using HandbookGen.Diagnostics;

namespace HandbookGen.Cli.Preview;

/// <summary>The fixes of a run that a click applies: those that <c>fix</c> applies without <c>--unsafe</c>.</summary>
internal sealed class SafeFixes
{
    private readonly Lazy<Dictionary<Diagnostic, SafeFix>> byFinding;
    private readonly Lazy<Dictionary<string, SafeFix>> byId;

    public SafeFixes(PipelineResult result)
    {
        byFinding = new(() => Find(result));
        byId = new(() => byFinding.Value.Values.ToDictionary(fix => fix.Id, StringComparer.Ordinal));
    }

    /// <summary>The fix of a finding of the run; null if it has none that is safe.</summary>
    public SafeFix? Of(Diagnostic finding) => finding.Fix is { IsSafe: true } ? byFinding.Value.GetValueOrDefault(finding) : null;

    /// <summary>The fix with an id; null if there is none.</summary>
    public SafeFix? Named(string id) => byId.Value.GetValueOrDefault(id);

    private static Dictionary<Diagnostic, SafeFix> Find(PipelineResult result)
    {
        var fixes = new Dictionary<Diagnostic, SafeFix>(ReferenceEqualityComparer.Instance);
        if (!result.Diagnostics.Any(finding => finding.Fix is { IsSafe: true }))
            return fixes;
        var fingerprints = result.Fingerprints();
        var pages = (result.Site?.Pages ?? []).Select(page => page.Page.Source).DistinctBy(source => source.Path).ToDictionary(s => s.Path);
        foreach (var finding in result.Diagnostics)
        {
            if (finding.Fix is not { IsSafe: true } fix)
                continue;
            var sources = fix
                .Edits.Select(edit => edit.Range.File)
                .Distinct()
                .Order()
                .Select(file => result.Sources.GetValueOrDefault(file) ?? pages.GetValueOrDefault(file))
                .ToList();
            // Without the text nobody could tell whether the file has changed.
            if (!sources.Contains(null))
                fixes.Add(finding, new SafeFix(fingerprints[finding].Hash, fix, [.. sources.OfType<SourceFile>()]));
        }

        return fixes;
    }
}
