using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Anchors;

namespace HandbookGen.Cli;

/// <summary>The <c>.gitattributes</c> next to the anchor lock.</summary>
internal static class LockAttributesFile
{
    /// <summary>The file with the line for the lock; null if it already has one.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static FileChanges? Completed(string root)
    {
        var path = Path.Combine(root, LockAttributes.FileName);
        var before = File.Exists(path) ? new SourceFile(new SitePath(LockAttributes.FileName), File.ReadAllText(path)) : null;
        return LockAttributes.AddTo(before?.Text) is { } after ? FileChanges.Of(path, before, after) : null;
    }

    /// <summary>What a command says when it has written the file.</summary>
    public static string Sentence(FileChanges attributes) =>
        $"{(attributes.Added.IsEmpty ? "Changed" : "Wrote")} {LockAttributes.FileName}, so that git merges the lock without conflicts.";
}
