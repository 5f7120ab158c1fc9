using System.Collections.Concurrent;
using HandbookGen.Loading;

namespace HandbookGen.Writing;

/// <summary>
/// Files on their way into the output folder, in folders as there: a rename puts a file into its place, and one a whole new folder. It lies inside
/// the output folder and is made when the first file is written. While it is there it holds a lock, so that two builds cannot mix their files.
/// </summary>
internal sealed class StagingFolder
{
    private const string LockName = "lock";

    private readonly string path;
    private readonly Lazy<FileStream> heldLock;
    private readonly ConcurrentDictionary<string, Lazy<string>> folders = new(RealPath.Comparer);

    /// <summary>Removes what a build that came to a sudden end left behind.</summary>
    /// <exception cref="IOException">Another build is writing to the same output folder.</exception>
    public StagingFolder(string outputFolder)
    {
        path = Path.Combine(outputFolder, OutputName.OwnFolder, "staging");
        heldLock = new Lazy<FileStream>(MakeAndLock);
        if (Manifest.LeadsElsewhere(outputFolder) || new DirectoryInfo(path).LinkTarget is not null)
            throw new IOException($"'{path}' is or lies in a symbolic link. Remove the link.");
        if (!Directory.Exists(path))
            return;
        Lock().Dispose();
        Directory.Delete(path, recursive: true);
    }

    /// <summary>Whether a folder of this name was made for the files in it.</summary>
    public bool HasFolder(string name) => folders.ContainsKey(name);

    /// <summary>The full path of a file or folder.</summary>
    /// <param name="name">As in the output folder.</param>
    public string PathOf(string name) => Path.Combine(path, "site", name);

    /// <summary>The full path for a new file, whose folder is there. May be called from many threads.</summary>
    public string NewFile(string name)
    {
        _ = heldLock.Value;
        if (OutputName.FolderOf(name) is { } folder)
            _ = Folder(folder).Value;
        return PathOf(name);
    }

    /// <summary>The full path for a new manifest, whose folder is there.</summary>
    public string NewManifest()
    {
        _ = heldLock.Value;
        return Path.Combine(path, "manifest");
    }

    /// <summary>Deletes the folder with everything in it.</summary>
    public void Remove()
    {
        if (!heldLock.IsValueCreated)
            return;
        heldLock.Value.Dispose();
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
    }

    // Its parents are made first, and everybody who needs it waits for the one who makes it.
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
