using System.Text;

namespace HandbookGen.Tests.Harness;

/// <summary>A folder on disk that is deleted after the test. Names in it are relative, with <c>/</c>.</summary>
public sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("handbookgen-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Creates the file and its parent folders; UTF-8 without a byte order mark.</summary>
    public TempFolder Write(string name, string text = "") => Write(name, Encoding.UTF8.GetBytes(text));

    public TempFolder Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], bytes);
        return this;
    }

    /// <summary>Creates a symbolic link. Skips the test on Windows, where few accounts have the right to do so.</summary>
    /// <param name="target">Relative to the folder that contains the link, or a full path.</param>
    public TempFolder Link(string name, string target)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Symbolic links need a special right on Windows.");
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.CreateSymbolicLink(this[name], target);
        return this;
    }

    public string Read(string name) => File.ReadAllText(this[name]);

    public bool Exists(string name) => System.IO.Path.Exists(this[name]);

    /// <summary>All files below a folder, relative to it, in ordinal order.</summary>
    public IEnumerable<string> Files(string folder = "") =>
        Directory
            .EnumerateFiles(this[folder], "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Select(file => System.IO.Path.GetRelativePath(this[folder], file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
