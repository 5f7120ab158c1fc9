namespace HandbookGen.Tests.Harness;

/// <summary>An empty folder that is deleted with all it holds.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>A full path.</summary>
    public string FullPath { get; } = Directory.CreateTempSubdirectory("handbookgen-").FullName;

    public void Write(string path, string text)
    {
        var file = Path.Combine(FullPath, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
