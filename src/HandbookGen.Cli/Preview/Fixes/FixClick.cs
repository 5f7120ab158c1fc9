using HandbookGen.Diagnostics;
using HandbookGen.Writing;

namespace HandbookGen.Cli.Preview;

/// <summary>Applies one fix that somebody clicked.</summary>
internal static class FixClick
{
    /// <summary>
    /// Writes the fix if its files still have the texts that it was made for: all of them, or none. Permissions, line ends and a byte order
    /// mark stay, and at no time is there half a file.
    /// </summary>
    /// <param name="id">The id of the fix, as the page had it.</param>
    /// <param name="hash">The hash of the fix, as the page had it.</param>
    /// <param name="fixes">Those of the newest run.</param>
    /// <param name="root">Full path of the site's root.</param>
    public static FixAnswer Apply(string id, string hash, SafeFixes fixes, string root)
    {
        if (fixes.Named(id) is not { } fix)
            return new FixAnswer(FixOutcome.Unknown, "This finding is gone, or has no safe fix.");
        if (fix.Hash != hash)
            return Outdated(fix.Sources[0].Path);
        var changes = fix.Changes(root);
        try
        {
            foreach (var change in changes)
            {
                if (!FileReplacement.HasText(change.Path, change.Source))
                    return Outdated(change.Source.Path);
            }

            NewFiles.Write(root, [], changes);
            return new FixAnswer(FixOutcome.Done, fix.Fix.Title);
        }
        catch (FileNotFoundException)
        {
            return Outdated(changes[0].Source.Path);
        }
        catch (Exception e) when (MachineFault.In(e) is { } sentence)
        {
            return new FixAnswer(FixOutcome.NotWritten, sentence);
        }
    }

    private static FixAnswer Outdated(SitePath file) => new(FixOutcome.Outdated, $"'{file}' has changed since this finding was made.");
}
