using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Reviewing;

/// <summary>What the links and pictures of one side of a review lead to.</summary>
/// <param name="site">The site of that side.</param>
/// <param name="isThen">Whether it is the base.</param>
/// <param name="hasChanged">Whether the bytes of a file differ between the two sides.</param>
/// <param name="previewUrl">Where the new site can be seen: <c>https://pages.example.com/mr-7/</c>; null for nowhere.</param>
internal sealed class ReviewLinks(Site site, bool isThen, Func<SitePath, bool> hasChanged, string? previewUrl)
{
    private readonly Dictionary<string, Asset> pictures = site
        .Assets.Where(asset => PictureFile.IsNamed(asset.InputPath))
        .DistinctBy(asset => "/" + asset.InputPath, StringComparer.Ordinal)
        .ToDictionary(asset => "/" + asset.InputPath, StringComparer.Ordinal);

    /// <summary>The address of a link; null if there is no site to lead to.</summary>
    /// <param name="target">From the root of the site, or of another site.</param>
    public string? Href(string target) => UrlScheme.IsExternal(target) ? target : PreviewUrl.Of(previewUrl, target);

    /// <summary>The address of a picture as a page of the review names it. A changed one has a place for each side.</summary>
    public string Picture(string source)
    {
        if (UrlScheme.IsExternal(source))
            return source;
        var path = UrlPath.Split(source).Path;
        if (!pictures.TryGetValue(Uri.UnescapeDataString(path), out var asset))
            return path;
        return $"../{ReviewPicture.FolderOf(isThen && hasChanged(asset.Path))}{UrlPath.Encode(asset.InputPath)}";
    }

    /// <summary>The pictures that pages of the review name, by that name without <c>../</c>.</summary>
    public IEnumerable<KeyValuePair<string, ReviewPicture>> Files =>
        pictures
            .Values.Select(asset => new ReviewPicture(ReviewPicture.FolderOf(isThen && hasChanged(asset.Path)) + asset.InputPath, asset))
            .Select(picture => KeyValuePair.Create(UrlPath.Encode(picture.Name), picture));
}

/// <summary>A picture that the review shows.</summary>
/// <param name="Name">Its path in the folder of the review.</param>
/// <param name="File">The file, on disk or in git's objects.</param>
public sealed record ReviewPicture(string Name, Asset File)
{
    internal static string FolderOf(bool isThen) => isThen ? "pictures/before/" : "pictures/now/";
}
