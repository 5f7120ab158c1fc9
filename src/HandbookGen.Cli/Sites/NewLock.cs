using HandbookGen.Cli.Reporters;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;

namespace HandbookGen.Cli;

/// <summary>A new text of <c>anchors.lock</c>; <c>.gitattributes</c> beside it gets the line that lets git merge it.</summary>
/// <param name="Root">The root of the site; a full path.</param>
/// <param name="Before">The lock as it is; null if there is none yet.</param>
/// <param name="Anchors">The number of anchors in the new text.</param>
/// <param name="Command">What a user types to write it.</param>
internal sealed record NewLock(string Root, SourceFile? Before, string Text, int Anchors, string Command)
{
    private bool IsUpToDate => Before?.Text.ReplaceLineEndings("\n") == Text;

    /// <summary>Writes both files, or neither if the disk fails.</summary>
    /// <param name="check">Only tells whether the lock would change.</param>
    /// <param name="dryRun">Prints the changes as a patch instead.</param>
    /// <param name="added">The number of anchors that the lock did not have.</param>
    /// <param name="dropped">The number of anchors that it loses.</param>
    /// <returns><see cref="ExitCode.Findings"/> if the lock would change and <paramref name="check"/> asks for that.</returns>
    public int Write(bool check, bool dryRun, int added, int dropped, Shell shell)
    {
        if (IsUpToDate)
            (dryRun ? shell.Error : shell.Output).WriteLine($"{LoadedSite.AnchorLockName} is up to date with {Count(Anchors)}.");
        var attributes = check ? null : LockAttributesFile.Completed(Root);
        var changes = (IsUpToDate ? FileChanges.None : FileChanges.Of(Path.Combine(Root, LoadedSite.AnchorLockName), Before, Text)).And(
            attributes ?? FileChanges.None
        );
        if (dryRun)
            changes.Print(Root, shell);
        else if (check && !IsUpToDate)
            shell.Output.WriteLine($"{LoadedSite.AnchorLockName} is out of date. Run '{Command}'.");
        else
            Write(changes, attributes, added, dropped, shell);
        return check && !IsUpToDate ? ExitCode.Findings : ExitCode.Clean;
    }

    private void Write(FileChanges changes, FileChanges? attributes, int added, int dropped, Shell shell)
    {
        changes.Write(Root);
        if (!IsUpToDate)
            shell.Output.WriteLine($"Wrote {LoadedSite.AnchorLockName} with {Count(Anchors)} ({added} new, {dropped} dropped).");
        if (attributes is not null)
            shell.Output.WriteLine(LockAttributesFile.Sentence(attributes));
    }

    private static string Count(int anchors) => Totals.Count(anchors, "anchor", "anchors");
}
