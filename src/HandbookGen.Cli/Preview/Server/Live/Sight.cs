using System.Globalization;

namespace HandbookGen.Cli.Preview;

/// <summary>What a browser shows at a URL.</summary>
/// <param name="Path">In the output folder; empty if there is nothing to show.</param>
/// <param name="Hash">Of the HTML without the script of the preview.</param>
/// <param name="Status">The status of the answer: 404 for the page that stands in for missing ones, 500 for an explanation.</param>
internal sealed record Sight(string Path, string Hash, int Status)
{
    public static Sight Of(Route route) => new(route.File?.Path ?? "", HashOf(route.File), route.Status);

    private static string HashOf(ServedFile? file) =>
        file is null ? ""
        : file.DiskPath is { } disk ? File.GetLastWriteTimeUtc(disk).Ticks.ToString(CultureInfo.InvariantCulture)
        : ContentHash.Of(file.Bytes.Span);
}
