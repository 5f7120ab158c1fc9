using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Loading;
using HandbookGen.Writing;

namespace HandbookGen.Cli;

/// <summary>Changes of a handbook, together with the anchors that they add to its lock.</summary>
/// <param name="Changes">Includes the lock, if the handbook has one for its input folders.</param>
/// <param name="Added">The number of new anchors; null without a lock.</param>
/// <param name="Told">What became of <c>.gitattributes</c>, as a sentence; null if nothing.</param>
internal sealed record LockedChanges(FileChanges Changes, int? Added, string? Told)
{
    /// <summary>The changes with the lock, or the first error that they would cause.</summary>
    /// <param name="root">Full path of the root of the site.</param>
    public static (LockedChanges? Locked, Diagnostic? Error) Of(FileChanges changes, IndexedHandbook handbook, string root)
    {
        var pages = changes
            .Added.Select(file => (file.Text, Place: SitePlace.Find(file.Path, root, handbook.Config)))
            .Where(file => file.Place is not null)
            .Select(file => new ContentFile(new SourceFile(file.Place!.InSite, file.Text), file.Place.InInput));
        var texts = changes.Changed.Select(file => new SourceFile(file.Source.Path, file.Text));
        var (site, diagnostics) = HandbookEdits.Add(pages, texts, handbook.Loaded, handbook.Config);
        if (diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == Severity.Error) is { } error)
            return (null, error);
        if (handbook.Site.Promises.Lock is not { } before || handbook.Loaded.AnchorLock is not { } source)
            return (new LockedChanges(changes, null, null), null);
        var added = AnchorChanges.Of(site).New;
        var text = AnchorLockText.Write(handbook.Config.InputPaths, before.Anchors.Concat(added));
        var changedLock = new ChangedFile(Path.Combine(root, LoadedSite.AnchorLockName), source, text);
        var withLock = changes with { Changed = changes.Changed.Add(changedLock) };
        return LockAttributesFile.Completed(root) is { } attributes
            ? (new LockedChanges(withLock.And(attributes), added.Length, LockAttributesFile.Sentence(attributes)), null)
            : (new LockedChanges(withLock, added.Length, null), null);
    }

    /// <summary>Says that the lock was changed, if it was.</summary>
    public void TellLock(TextWriter output)
    {
        if (Added is { } count)
            output.WriteLine($"Changed {LoadedSite.AnchorLockName} ({Reporters.Totals.Count(count, "new anchor", "new anchors")})");
        if (Told is not null)
            output.WriteLine(Told);
    }
}
