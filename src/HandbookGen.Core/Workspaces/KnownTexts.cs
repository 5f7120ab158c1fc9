using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;

namespace HandbookGen.Workspaces;

/// <summary>The texts of one version of a workspace: the next one reads only those that have changed.</summary>
/// <param name="files">Each with its text; null for a file that could not be read.</param>
internal sealed class KnownTexts(IEnumerable<(FoundFile File, SourceFile? Source)> files)
{
    // The same file may be in several input folders, and have several names in the site.
    private readonly Dictionary<(string, SitePath, string), (FoundFile File, SourceFile? Source)> byFile = files.ToDictionary(each =>
        KeyOf(each.File)
    );

    public static KnownTexts None { get; } = new([]);

    /// <summary>The files that a full path leads to; several if links lead to it as well.</summary>
    public ImmutableArray<FoundFile> At(string path)
    {
        var real = RealPath.Of(path);
        return [.. byFile.Values.Select(each => each.File).Where(file => RealPath.Comparer.Equals(file.RealPath, real))];
    }

    /// <summary>Loads files; <paramref name="load"/> gets the function that reads a text, or knows it.</summary>
    /// <param name="changes">What has changed since these texts were read.</param>
    /// <param name="unsaved">The texts of editors, after these changes.</param>
    /// <returns>What was loaded, and the texts that were asked for.</returns>
    public (T Loaded, KnownTexts Texts) Load<T>(ChangeSet changes, UnsavedTexts unsaved, Func<Func<FoundFile, ReadText>, T> load)
    {
        var changed = new ChangedPaths(changes);
        var read = new ConcurrentQueue<(FoundFile, SourceFile?)>();
        var loaded = load(file =>
        {
            var text = Find(file) is { } same && !changed.Cover(file) ? new ReadText(same, null) : Read(file, unsaved);
            read.Enqueue((file, text.Source));
            return text;
        });
        return (loaded, new KnownTexts(read));
    }

    /// <summary>A text as it is now; the same object as before if the text is the same.</summary>
    public ReadText Read(FoundFile file, UnsavedTexts unsaved)
    {
        // Also what an editor has not saved yet may be no text.
        var text = unsaved.ByPath.TryGetValue(file.RealPath, out var typed)
            ? Utf8Text.Decode(file.SitePath, Encoding.UTF8.GetBytes(typed))
            : TextFile.Read(file);
        return text.Source is { } source && Find(file) is { } before && before.Text == source.Text ? new ReadText(before, null) : text;
    }

    private SourceFile? Find(FoundFile file) => byFile.GetValueOrDefault(KeyOf(file)).Source;

    private static (string, SitePath, string) KeyOf(FoundFile file) => (file.Path, file.SitePath, file.RealPath);
}
