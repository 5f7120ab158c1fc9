using System.Text.RegularExpressions;

namespace HandbookGen.Cli.Preview;

/// <summary>
/// The file systems of this machine, as <c>/proc/self/mountinfo</c> lists them: see
/// <see href="https://docs.kernel.org/filesystems/proc.html#proc-pid-mountinfo-information-about-mounts"/>.
/// </summary>
internal static partial class MountTable
{
    /// <summary>The type of the file system that a path is on: <c>ext4</c>; null if the table does not say.</summary>
    /// <param name="mountinfo">The text of the table; lines that are not like its others are skipped.</param>
    /// <param name="path">Full path without links; may not exist.</param>
    public static string? TypeAt(string mountinfo, string path)
    {
        var (longest, type) = (-1, (string?)null);
        foreach (var line in mountinfo.Split('\n'))
        {
            var fields = line.Split(' ');
            var separator = Array.IndexOf(fields, "-");
            if (separator < 6 || separator + 1 >= fields.Length)
                continue;
            var mountPoint = Escape().Replace(fields[4], match => ((char)Convert.ToInt32(match.Value[1..], 8)).ToString());
            // Of two on one place, the later one hides the other.
            if (mountPoint.Length >= longest && IsIn(mountPoint, path))
                (longest, type) = (mountPoint.Length, fields[separator + 1]);
        }

        return type;
    }

    private static bool IsIn(string mountPoint, string path) =>
        mountPoint == "/"
        || (path.StartsWith(mountPoint, StringComparison.Ordinal) && (path.Length == mountPoint.Length || path[mountPoint.Length] == '/'));

    // A space in a path is \040.
    [GeneratedRegex(@"\\[0-7]{3}")]
    private static partial Regex Escape();
}
