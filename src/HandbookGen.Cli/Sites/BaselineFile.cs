using System.Text;
using HandbookGen.Diagnostics;
using HandbookGen.Validation;
using HandbookGen.Writing;

namespace HandbookGen.Cli;

/// <summary><c>handbookgen-baseline.json</c> at the root of a site.</summary>
internal static class BaselineFile
{
    /// <summary>The baseline is null if there is no file or the file is damaged; only a damaged one has a diagnostic.</summary>
    /// <param name="root">A full path.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static (Baseline? Baseline, Diagnostic? Mistake) Load(string root)
    {
        var path = Path.Combine(root, Baseline.FileName);
        return File.Exists(path) ? Baseline.Read(Source(root)) : default;
    }

    /// <summary>The text of the file, which must exist.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SourceFile Source(string root) =>
        new(new SitePath(Baseline.FileName), File.ReadAllText(Path.Combine(root, Baseline.FileName)));

    /// <exception cref="IOException">The file cannot be written; the old one is unchanged.</exception>
    public static void Save(string root, Baseline baseline) =>
        FileReplacement.Replace(Path.Combine(root, Baseline.FileName), Encoding.UTF8.GetBytes(baseline.Write()));
}
