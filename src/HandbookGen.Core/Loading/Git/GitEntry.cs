namespace HandbookGen.Loading;

/// <summary>A file, link or submodule in a commit or in the index.</summary>
/// <param name="Path">In the repository.</param>
/// <param name="Mode">Git's mode in octal digits: <c>100644</c>.</param>
/// <param name="Id">The hash.</param>
internal readonly record struct GitEntry(string Path, string Mode, string Id)
{
    public const string Link = "120000",
        Submodule = "160000";
}
