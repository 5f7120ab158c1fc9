using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Rendering;

namespace HandbookGen.Writing;

/// <summary>Finds the files of the site that cannot be written because another one is in their place, before anything is rendered. Names
/// that disks refuse are reported where they are read.</summary>
internal static class OutputCheck
{
    /// <param name="files">The files with a place after those without one.</param>
    public static ImmutableArray<Diagnostic> Run(IEnumerable<NamedOutput> files)
    {
        var taken = new OutputClaims();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var (path, place) in files)
        {
            var range = place ?? SourceRange.StartOf(new SitePath(path));
            if (taken.Claim(path, range.File) is { } owner)
                diagnostics.Add(Clash(path, taken.SpellingOf(path), owner, range));
        }

        // A page is several files, but one mistake.
        return [.. diagnostics.DistinctBy(diagnostic => diagnostic.Range)];
    }

    private static Diagnostic Clash(string path, string? other, SitePath owner, SourceRange range) =>
        FileDiagnostics.SameUrl.At(
            range,
            other is not null && other != path
                    ? $"'{path}' cannot be written, because '{other}' has the same name on disks that ignore case or how accents are "
                        + "written."
                : owner.Value == path ? $"'{path}' cannot be written, because the generator or the theme writes a file of this name."
                : $"'{path}' cannot be written, because '{owner}' needs the same file or folder.",
            "Change the URL or the name of one of them."
        );
}
