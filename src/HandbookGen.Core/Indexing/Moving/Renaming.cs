using HandbookGen.Diagnostics;
using HandbookGen.Loading;

namespace HandbookGen.Indexing.Moving;

/// <summary>New names for a file, or for a folder and everything in it.</summary>
/// <param name="From">The old path, as the site names files.</param>
/// <param name="To">The new one.</param>
/// <param name="InputFrom">The old path inside the input folder.</param>
/// <param name="InputTo">The new one.</param>
public sealed record Renaming(SitePath From, SitePath To, string InputFrom, string InputTo)
{
    /// <summary>The new name of a file.</summary>
    public SitePath Of(SitePath path) => new(Renamed(path.Value, From.Value, To.Value));

    /// <summary>The same for a path inside the input folder.</summary>
    public string OfInput(string inputPath) => Renamed(inputPath, InputFrom, InputTo);

    public bool Covers(SitePath path) => Of(path) != path;

    /// <summary>The site as it would be loaded after the move, with unchanged texts.</summary>
    public LoadedSite Apply(LoadedSite loaded) =>
        loaded with
        {
            Pages = [.. loaded.Pages.Select(Apply).OrderBy(file => file.InputPath, StringComparer.Ordinal)],
            DirectoryMetadata = [.. loaded.DirectoryMetadata.Select(Apply).OrderBy(file => file.InputPath, StringComparer.Ordinal)],
            Assets = [.. loaded.Assets.Select(Apply).OrderBy(asset => asset.InputPath, StringComparer.Ordinal)],
            Diagnostics = [],
        };

    private ContentFile Apply(ContentFile file) =>
        Covers(file.Source.Path) ? new ContentFile(new SourceFile(Of(file.Source.Path), file.Source.Text), OfInput(file.InputPath)) : file;

    private Asset Apply(Asset asset) =>
        Covers(asset.Path) ? asset with { Path = Of(asset.Path), InputPath = OfInput(asset.InputPath) } : asset;

    private static string Renamed(string path, string from, string to) =>
        path == from ? to
        : path.StartsWith(from + "/", StringComparison.Ordinal) ? to + path[from.Length..]
        : path;
}
