using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace HandbookGen.Cli.Preview;

/// <summary>What inotify reports.</summary>
/// <param name="Folder">The number of the watched folder.</param>
/// <param name="Name">The name of the file or folder in it; empty if the report is about the folder itself.</param>
/// <param name="IsContent">Whether the text or the permissions changed; otherwise something was created, deleted or renamed.</param>
/// <param name="IsOverflow">Whether reports were lost.</param>
internal readonly record struct InotifyReport(int Folder, string Name, bool IsContent, bool IsOverflow);

/// <summary>An instance of inotify: <see href="https://man7.org/linux/man-pages/man7/inotify.7.html"/>.</summary>
internal sealed class Inotify : IDisposable
{
    private const int HeaderLength = 16;
    private const int NoSuchFile = 2;
    private const int Interrupted = 4;
    private const int NoPermission = 13;
    private const int NotFolder = 20;
    private const int TooManyInSystem = 23;
    private const int TooManyInProcess = 24;
    private const int NoSpace = 28;
    private const int CloseOnExec = 0x80000;

    private readonly SafeFileHandle handle;
    private volatile bool isEnded;

    private Inotify(SafeFileHandle handle) => this.handle = handle;

    [Flags]
    private enum Mask : uint
    {
        Attributes = 0x4,
        ClosedAfterWriting = 0x8,
        MovedFrom = 0x40,
        MovedTo = 0x80,
        Created = 0x100,
        Deleted = 0x200,
        Overflow = 0x4000,
        OnlyFolders = 0x1000000,
        NoDeletedFiles = 0x4000000,

        // Not each write: a file is worth reading when its writer has closed it.
        Changes = Attributes | ClosedAfterWriting | MovedFrom | MovedTo | Created | Deleted,
    }

    /// <exception cref="IOException">This user has too many instances.</exception>
    public static Inotify Create()
    {
        var number = inotify_init1(CloseOnExec);
        if (number < 0)
            throw Fault("no more instances of inotify are allowed (fs.inotify.max_user_instances)");
        return new Inotify(new SafeFileHandle(number, ownsHandle: true));
    }

    /// <summary>Watches the files and folders in a folder, not those further below. The same number again if it is watched.</summary>
    /// <returns>The number of the folder; null if there is none, or if it cannot be read.</returns>
    /// <exception cref="IOException">This user watches too many folders.</exception>
    public int? Add(string folder)
    {
        var path = Encoding.UTF8.GetBytes(folder + '\0');
        var number = inotify_add_watch(handle, path, (uint)(Mask.Changes | Mask.OnlyFolders | Mask.NoDeletedFiles));
        if (number >= 0)
            return number;
        return Marshal.GetLastPInvokeError() is NoSuchFile or NotFolder or NoPermission
            ? null
            : throw Fault("no more folders may be watched (fs.inotify.max_user_watches)");
    }

    /// <summary>Watches a folder no longer; nothing happens if it is gone.</summary>
    public void Remove(int folder) => _ = inotify_rm_watch(handle, folder);

    /// <summary>Waits for reports, until this is disposed.</summary>
    public IEnumerable<InotifyReport> ReadAll()
    {
        var buffer = new byte[64 * 1024];
        while (!isEnded)
        {
            var length = (int)read(handle, buffer, buffer.Length);
            if (length < 0 && Marshal.GetLastPInvokeError() != Interrupted)
            {
                yield return new InotifyReport(0, "", IsContent: false, IsOverflow: true);
                break;
            }

            for (var at = 0; at + HeaderLength <= length && !isEnded; )
            {
                var mask = (Mask)BinaryPrimitives.ReadUInt32LittleEndian(buffer.AsSpan(at + 4));
                var nameLength = BinaryPrimitives.ReadInt32LittleEndian(buffer.AsSpan(at + 12));
                var name = Encoding.UTF8.GetString(buffer.AsSpan(at + HeaderLength, nameLength)).TrimEnd('\0');
                var isContent = (mask & (Mask.Attributes | Mask.ClosedAfterWriting)) != 0;
                yield return new(BinaryPrimitives.ReadInt32LittleEndian(buffer.AsSpan(at)), name, isContent, mask.HasFlag(Mask.Overflow));
                at += HeaderLength + nameLength;
            }
        }

        handle.Dispose();
    }

    /// <summary>Ends <see cref="ReadAll"/>, which closes the instance.</summary>
    public void Dispose()
    {
        isEnded = true;
        try
        {
            // A folder that is no longer watched is reported, and wakes whoever waits for reports.
            if (Add("/") is { } root)
                Remove(root);
        }
        catch (ObjectDisposedException)
        {
            // Something else was reported at the same moment.
        }
    }

    private static IOException Fault(string limit)
    {
        var error = Marshal.GetLastPInvokeError();
        return new IOException(
            error is NoSpace or TooManyInSystem or TooManyInProcess ? $"{limit}." : $"inotify answers with error {error}."
        );
    }

    // Names of the C library.
#pragma warning disable IDE1006, SYSLIB1054
    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int inotify_init1(int flags);

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int inotify_add_watch(SafeFileHandle handle, byte[] path, uint mask);

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int inotify_rm_watch(SafeFileHandle handle, int folder);

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint read(SafeFileHandle handle, byte[] buffer, nint length);
#pragma warning restore IDE1006, SYSLIB1054
}
