using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Validation;

namespace HandbookGen;

/// <summary>The result of applying fixes; nothing is written yet.</summary>
/// <param name="Files">The changed files, sorted by path.</param>
/// <param name="Count">The number of corrected findings.</param>
/// <param name="Remaining">The findings that remain, sorted.</param>
public sealed record FixResult(ImmutableArray<FixedFile> Files, int Count, ImmutableArray<Diagnostic> Remaining)
{
    /// <summary>The files with findings that are not changed because they are behind a link, in the order of those findings.</summary>
    public ImmutableArray<SitePath> Linked { get; init; } = [];
}

/// <summary>A file that fixes change.</summary>
/// <param name="Before">As it was read.</param>
public sealed record FixedFile(SourceFile Before, string After);

/// <summary>Applies fixes until there are none left: fixes may overlap, and one may reveal what another hid.</summary>
internal static class FixLoop
{
    // A fix that does not remove its finding would be applied forever.
    private const int MostRounds = 10;

    /// <param name="check">Returns the diagnostics of a site with these texts, in any order.</param>
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
