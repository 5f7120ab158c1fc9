using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>Notices that <c>anchors.lock</c> was deleted: from then on, nothing would be compared with it.</summary>
internal static class VanishedLock
{
    /// <summary>
    /// Null if the lock is there, or if there never was one. Without another commit to compare with, only the last commit is asked.
    /// </summary>
    /// <param name="root">Full path of the site's root.</param>
    /// <param name="option">The option with the other commit; null for none.</param>
    /// <param name="then">The other commit; null for none, and if it cannot be read.</param>
    public static Diagnostic? Find(string root, LoadedSite now, OptionValue? option, LoadedBase? then)
    {
        if (now.AnchorLock is not null || now.Diagnostics.Any(found => found.Range.File.Value == LoadedSite.AnchorLockName))
            return null;
        if (option is null)
            return Git.HasInHead(root, LoadedSite.AnchorLockName) ? Vanished(new OptionValue("--root", "."), "last commit", "HEAD") : null;
        return then?.Site.AnchorLock is null ? null : Vanished(option, $"commit '{option.Text}'", option.Text);
    }

    private static Diagnostic Vanished(OptionValue option, string commit, string name) =>
        FileDiagnostics.DamagedAnchorLock.At(
            option.Range,
            $"The {commit} has an '{LoadedSite.AnchorLockName}', but the site has none, so nothing would be compared with it from now on.",
            $"Restore it with 'git checkout {name} -- {LoadedSite.AnchorLockName}', or write a new one with 'handbookgen anchors lock'."
        );
}
