using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Validation;

namespace HandbookGen;

/// <summary>What the fixes of a site change; nothing is written yet.</summary>
/// <param name="Files">Those that change, in the order of their paths.</param>
/// <param name="Count">How many findings are corrected.</param>
/// <param name="Remaining">What is found afterwards, sorted.</param>
public sealed record FixResult(ImmutableArray<FixedFile> Files, int Count, ImmutableArray<Diagnostic> Remaining);

/// <summary>A file of the site that fixes change.</summary>
/// <param name="Before">As it was read.</param>
public sealed record FixedFile(SourceFile Before, string After);

/// <summary>Applies fixes until there are none: one may lie in the way of another, and one may show what another hid.</summary>
internal static class FixLoop
{
    // A fix that does not make its finding go away would be applied for ever.
    private const int MostRounds = 10;

    /// <param name="check">The diagnostics of a site with these texts, in any order.</param>
    public static FixResult Run(LoadedSite loaded, bool withUnsafe, Func<LoadedSite, ImmutableArray<Diagnostic>> check)
    {
        var before = loaded.Sources.ToDictionary(source => source.Path);
        var after = new Dictionary<SitePath, SourceFile>(before);
        var diagnostics = check(loaded).Sort();
        var count = 0;
        for (var round = 0; round < MostRounds; round++)
        {
            var (edits, corrected) = FixRound.Of(diagnostics, withUnsafe);
            if (corrected == 0)
                break;
            foreach (var (path, ofFile) in edits)
                after[path] = new SourceFile(path, TextEdit.Apply(after[path], ofFile));
            count += corrected;
            diagnostics = check(loaded.With(after)).Sort();
        }

        return new FixResult(
            [
                .. before
                    .Values.Where(source => after[source.Path].Text != source.Text)
                    .OrderBy(source => source.Path)
                    .Select(source => new FixedFile(source, after[source.Path].Text)),
            ],
            count,
            diagnostics
        );
    }
}
