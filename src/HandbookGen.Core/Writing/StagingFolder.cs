using System.Collections.Concurrent;
using HandbookGen.Loading;

namespace HandbookGen.Writing;

/// <summary>
/// New files, staged in a folder inside the output folder with the same subfolders, so that a rename moves a file or a whole new folder
/// into place. It is created with the first file. While it exists, it holds a lock, so that two builds cannot mix their files.
/// </summary>
internal sealed class StagingFolder
{
    private const string LockName = "lock";

    private readonly string path;
    private readonly Lazy<FileStream> heldLock;
    private readonly ConcurrentDictionary<string, Lazy<string>> folders = new(RealPath.Comparer);

    /// <summary>Removes the files of an interrupted build.</summary>
    /// <exception cref="IOException">Another build is writing to the same output folder.</exception>
    public StagingFolder(string outputFolder)
    {
        path = Path.Combine(outputFolder, OutputName.OwnFolder, "staging");
        heldLock = new Lazy<FileStream>(MakeAndLock);
        if (Manifest.LeadsElsewhere(outputFolder) || new DirectoryInfo(path).LinkTarget is not null)
            throw new IOException($"'{path}' is a symbolic link or inside one. Remove the link.");
        if (!Directory.Exists(path))
            return;
        Lock().Dispose();
        Directory.Delete(path, recursive: true);
    }

    /// <summary>Whether a folder of this name was created for staged files.</summary>
    public bool HasFolder(string name) => folders.ContainsKey(name);

    /// <summary>The full path of a file or folder.</summary>
    /// <param name="name">As in the output folder.</param>
    public string PathOf(string name) => Path.Combine(path, "site", name);

    /// <summary>The full path for a new file; creates its folder. Thread-safe.</summary>
    public string NewFile(string name)
    {
        _ = heldLock.Value;
        if (OutputName.FolderOf(name) is { } folder)
            _ = Folder(folder).Value;
        return PathOf(name);
    }

    /// <summary>The full path for a new manifest; creates its folder.</summary>
    public string NewManifest()
    {
        _ = heldLock.Value;
        return Path.Combine(path, "manifest");
    }

    /// <summary>Deletes the folder and everything in it.</summary>
    public void Remove()
    {
        if (!heldLock.IsValueCreated)
            return;
        heldLock.Value.Dispose();
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
    }

    // Parents are created first; other threads wait for the one that creates a folder.
    private Lazy<string> Folder(string name) =>
        folders.GetOrAdd(
            name,
            static (name, staging) =>
                new Lazy<string>(() =>
                {
                    if (OutputName.FolderOf(name) is { } parent)
                        _ = staging.Folder(parent).Value;
                    var folder = staging.PathOf(name);
                    Directory.CreateDirectory(folder);
                    return folder;
                }),
            this
        );

    private FileStream MakeAndLock()
    {
        Directory.CreateDirectory(PathOf(""));
        return Lock();
    }

    private FileStream Lock()
    {
        try
        {
            return new FileStream(Path.Combine(path, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new IOException($"Another build seems to be writing to '{path}': {e.Message}", e);
        }
    }
}
