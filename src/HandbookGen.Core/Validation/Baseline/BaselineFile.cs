using HandbookGen.Diagnostics;
using HandbookGen.Loading;

namespace HandbookGen.Validation;

/// <summary><c>handbookgen-baseline.json</c> at the root of a site.</summary>
public static class BaselineFile
{
    /// <summary>The baseline is null if there is no file or the file is damaged; only a damaged one has a diagnostic.</summary>
    /// <param name="root">A full path.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static (Baseline? Baseline, Diagnostic? Mistake) Load(string root)
    {
        var path = Path.Combine(root, Baseline.FileName);
        if (SiteBounds.OfFolder(root, HiddenNames.NoneShown).RefusalOfPart(Baseline.FileName) is { } refusal)
            return (null, refusal);
        return File.Exists(path) ? Baseline.Read(Source(root)) : default;
    }

    /// <summary>The same for the bytes of the file.</summary>
    public static (Baseline? Baseline, Diagnostic? Mistake) Read(byte[] bytes)
    {
        using var text = new StreamReader(new MemoryStream(bytes));
        return Baseline.Read(new SourceFile(new SitePath(Baseline.FileName), text.ReadToEnd()));
    }

    /// <summary>The text of the file, which must exist.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SourceFile Source(string root) =>
        new(new SitePath(Baseline.FileName), File.ReadAllText(Path.Combine(root, Baseline.FileName)));
}
