using System.Collections.Immutable;
using HandbookGen.Loading;

namespace HandbookGen.Workspaces;

/// <summary>The texts of editors that are not saved; they stand for what the disk has.</summary>
/// <param name="ByPath">By real path.</param>
internal sealed record UnsavedTexts(ImmutableDictionary<string, string> ByPath)
{
    public static UnsavedTexts None { get; } = new(ImmutableDictionary.Create<string, string>(RealPath.Comparer));

    /// <summary>After some changes; one without a text says that the file was saved, or the editor closed. Folders do not count.</summary>
    public UnsavedTexts After(ChangeSet changes)
    {
        if (ByPath.IsEmpty && changes.Files.All(change => change.Text is null))
            return this;
        var texts = ByPath;
        foreach (var change in changes.Files)
        {
            var path = RealPath.Of(change.DiskPath) ?? change.DiskPath;
            texts = change.Text is { } text ? texts.SetItem(path, text) : texts.Remove(path);
        }

        return new UnsavedTexts(texts);
    }
}
