using HandbookGen.Configuration;
using HandbookGen.Configuration.Types;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>How much a site may contain. What is beyond a limit is not read, so that it costs neither time nor memory.</summary>
internal static class SizeLimits
{
    /// <summary>Shown in messages: <c>4 MB</c>.</summary>
    public static string Show(long bytes) => SizeType.Format(bytes);

    /// <summary>Reads a text unless it is too large.</summary>
    public static Func<FoundFile, ReadText> Guard(SiteConfig config, Func<FoundFile, ReadText> read) =>
        file => TooLarge(config, file.SitePath, file.Length) is { } diagnostic ? new ReadText(null, diagnostic) : read(file);

    /// <summary>Null for a text that is small enough.</summary>
    /// <param name="length">In bytes.</param>
    public static Diagnostic? TooLarge(SiteConfig config, SitePath path, long length)
    {
        var (key, most) =
            FileKinds.Of(path.Value) == FileKind.Page
                ? (nameof(SiteConfig.MaxPageSize), config.MaxPageSize)
                : (nameof(SiteConfig.MaxDataSize), config.MaxDataSize);
        return length <= most
            ? null
            : FileDiagnostics.TooLarge.At(
                SourceRange.StartOf(path),
                $"'{path}' is larger than {Show(most)}, so it was not read.",
                $"Split it, or raise '{key}' in statiq.json."
            );
    }

    /// <summary>The pages and data files up to the limits of the whole site, in the given order, and the first one beyond.</summary>
    /// <param name="files">Their places and lengths in bytes.</param>
    public static (int Count, Diagnostic? Beyond) Within(SiteConfig config, IReadOnlyList<(SitePath Path, long Length)> files)
    {
        var (pages, total) = (0, 0L);
        for (var i = 0; i < files.Count; i++)
        {
            pages += FileKinds.Of(files[i].Path.Value) == FileKind.Page ? 1 : 0;
            total += files[i].Length;
            if (pages > config.MaxPages)
                return (i, Beyond(files[i].Path, $"more than {config.MaxPages} pages", nameof(SiteConfig.MaxPages)));
            if (total > config.MaxTotalSize)
                return (i, Beyond(files[i].Path, $"more than {Show(config.MaxTotalSize)} of text", nameof(SiteConfig.MaxTotalSize)));
        }

        return (files.Count, null);
    }

    private static Diagnostic Beyond(SitePath path, string what, string key) =>
        FileDiagnostics.TooMuch.At(
            SourceRange.StartOf(path),
            $"The site has {what}; this file and those after it were not read.",
            $"Leave files out with 'ExcludedPaths', or raise '{key}' in statiq.json."
        );
}
