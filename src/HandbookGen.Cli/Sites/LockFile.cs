using System.Text;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;

namespace HandbookGen.Cli;

/// <summary>Reads an anchor lock that the command line may name.</summary>
internal static class LockFile
{
    /// <param name="typed">Relative to the current folder, or else to the root; null for the lock in the root, which may not exist.</param>
    public static (SourceFile? Lock, UsageMistake? Mistake) Read(string root, string? typed, string currentDirectory)
    {
        var path = Path.GetFullPath(typed ?? LoadedSite.AnchorLockName, typed is null ? root : currentDirectory);
        if (typed is not null && !File.Exists(path))
            path = Path.GetFullPath(typed, root);
        if (!File.Exists(path))
            return typed is null
                ? (null, null)
                : (
                    null,
                    new UsageMistake($"There is no lock '{typed}'.", "Run 'handbookgen anchors lock' to write one, or correct '--lock'.")
                );
        // The lock of the site is only read where the site reads it.
        if (typed is null && SiteBounds.OfFolder(root, HiddenNames.NoneShown).RefusalOfPart(LoadedSite.AnchorLockName) is { } refusal)
            return (null, new UsageMistake(refusal.Message, refusal.Help!));
        var shown = Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
        return (new SourceFile(new SitePath(shown), File.ReadAllText(path, Encoding.UTF8)), null);
    }
}
