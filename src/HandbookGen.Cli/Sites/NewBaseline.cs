using HandbookGen.Validation;

namespace HandbookGen.Cli;

/// <summary>Changes <c>handbookgen-baseline.json</c> at the root of a site.</summary>
internal static class NewBaseline
{
    /// <summary>The change that makes a baseline the file of a site.</summary>
    /// <exception cref="IOException">The old file cannot be read.</exception>
    public static FileChanges Change(string root, Baseline baseline)
    {
        var path = Path.Combine(root, Baseline.FileName);
        return FileChanges.Of(path, File.Exists(path) ? BaselineFile.Source(root) : null, baseline.Write());
    }
}
