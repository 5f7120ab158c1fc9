namespace HandbookGen.Cli.Preview;

/// <summary>Decides whether files have to be polled.</summary>
internal static class PollingReason
{
    // Types whose files other machines, or the host of this one, may change without a word to its kernel.
    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase)
    {
        "9p", // WSL 2 (drives of Windows), QEMU, gVisor
        "drvfs", // WSL 1
        "virtiofs", // Docker Desktop, Lima, Colima
        "fakeowner", // Docker Desktop on macOS
        "osxfs",
        "grpcfuse",
        "vboxsf",
        "prl_fs",
        "vmhgfs",
        "nfs",
        "nfs4",
        "cifs",
        "smb2",
        "smb3",
        "smbfs",
        "afs",
        "ceph",
        "glusterfs",
        "lustre",
        "gpfs",
        "beegfs",
    };

    /// <summary>Whether changes on a file system may go unreported.</summary>
    /// <param name="type">As in the mount table: <c>ext4</c>, <c>fuse.sshfs</c>.</param>
    public static bool IsSilent(string type) => Silent.Contains(type) || type.StartsWith("fuse", StringComparison.OrdinalIgnoreCase);

    /// <summary>One sentence about the first file or folder that has to be polled; null if none has to.</summary>
    /// <param name="mountinfo">The text of <c>/proc/self/mountinfo</c>; empty on other systems than Linux.</param>
    public static string? Of(string mountinfo, IEnumerable<WatchedPlace> places)
    {
        foreach (var place in places)
        {
            if (MountTable.TypeAt(mountinfo, place.RealPath) is { } type && IsSilent(type))
                return $"'{place.Path}' is on a file system that may not report changes ({type}).";
        }

        return null;
    }

    /// <summary>One sentence about what happened to the system's watcher.</summary>
    public static string Of(Exception fault) =>
        fault switch
        {
            InternalBufferOverflowException => "More files changed at once than the system can report.",
            _ => $"The system cannot watch all folders: {fault.Message}",
        };
}
