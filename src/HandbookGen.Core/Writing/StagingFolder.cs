using System.Globalization;

namespace HandbookGen.Writing;

/// <summary>
/// Files on their way into the output folder. The folder lies inside it, so that they get their names by a rename, and is made when the
/// first one is written. While it is there it holds a lock, so that two builds cannot mix their files.
/// </summary>
internal sealed class StagingFolder
{
    private const string LockName = "lock";

    private readonly string path;
    private readonly Lazy<FileStream> heldLock;
    private int count;

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

    /// <summary>The full path for a new file, and its number; the first is 1.</summary>
    public string NextFile(out int number)
    {
        _ = heldLock.Value;
        number = Interlocked.Increment(ref count);
        return FileOf(number);
    }

    public string FileOf(int number) => Path.Combine(path, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Deletes the folder with everything in it.</summary>
    public void Remove()
    {
        if (!heldLock.IsValueCreated)
            return;
        heldLock.Value.Dispose();
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
    }

    private FileStream MakeAndLock()
    {
        Directory.CreateDirectory(path);
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
