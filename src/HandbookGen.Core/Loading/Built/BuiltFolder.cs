using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>The files of a built site, of this program or of another one.</summary>
/// <param name="Files">In ordinal order of their paths inside the folder; includes names that begin with a dot.</param>
/// <param name="Diagnostics">What could not be listed.</param>
internal sealed record BuiltFolder(ImmutableArray<FoundFile> Files, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <param name="root">Full path of the folder that paths in diagnostics are relative to.</param>
    /// <param name="folder">A full path; the folder exists.</param>
    public static BuiltFolder List(string root, string folder)
    {
        var realFolder = RealPath.Of(folder) ?? folder;
        var shown = SitePaths.Relative(root, folder);
        var found = new FolderWalk(realFolder, shown, SiteBounds.OfFolder(realFolder, HiddenNames.AllShown), []).Find();
        return new BuiltFolder([.. found.Files.OrderBy(file => file.Path, StringComparer.Ordinal)], found.Diagnostics);
    }

    /// <summary>One of its files as text, or why it cannot be read as text.</summary>
    public static ReadText Read(FoundFile file) => TextFile.Read(file);
}
