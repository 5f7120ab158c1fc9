namespace HandbookGen.Loading;

/// <summary>Reads files out of git's objects for commands.</summary>
public static class CommittedBytes
{
    /// <summary>The bytes of files, each with its value; without those that are missing from the clone.</summary>
    /// <param name="root">Full path of the site's root.</param>
    /// <param name="ids">The hashes.</param>
    /// <exception cref="IOException">Git ended without an answer.</exception>
    public static IEnumerable<(T Value, byte[] Bytes)> Read<T>(string root, IReadOnlyCollection<(T Value, string Id)> ids)
    {
        if (ids.Count == 0)
            yield break;
        using var objects = new GitObjects(root);
        foreach (var (value, id) in ids)
        {
            if (objects.Read(id) is { } bytes)
                yield return (value, bytes);
        }
    }
}
