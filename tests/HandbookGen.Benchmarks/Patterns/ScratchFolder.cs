namespace HandbookGen.Benchmarks;

/// <summary>A temporary folder, deleted in the end.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("handbookgen-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
