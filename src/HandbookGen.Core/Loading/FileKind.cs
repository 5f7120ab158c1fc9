namespace HandbookGen.Loading;

/// <summary>The role of a file below an input path.</summary>
internal enum FileKind
{
    Page,

    /// <summary>Copied as it is.</summary>
    Asset,

    /// <summary><c>_directory.yml</c>: front matter for the pages of a folder.</summary>
    DirectoryMetadata,

    /// <summary><c>data/*.yml</c></summary>
    Data,
}

/// <summary>Decides the kind of a file by its name.</summary>
internal static class FileKinds
{
    /// <param name="inputPath">The path inside the input folder.</param>
    public static FileKind Of(string inputPath)
    {
        var name = inputPath.AsSpan(inputPath.LastIndexOf('/') + 1);
        if (name is "_directory.yml")
            return FileKind.DirectoryMetadata;
        if (name.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            return FileKind.Page;
        var isYaml = name.EndsWith(".yml", StringComparison.Ordinal) || name.EndsWith(".yaml", StringComparison.Ordinal);
        return isYaml && inputPath.StartsWith("data/", StringComparison.Ordinal) ? FileKind.Data : FileKind.Asset;
    }
}
