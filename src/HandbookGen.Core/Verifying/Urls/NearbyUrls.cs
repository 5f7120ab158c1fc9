using HandbookGen.Diagnostics;
using HandbookGen.Verifying.Reading;

namespace HandbookGen.Verifying.Urls;

/// <summary>Suggests the URL that was probably meant: in other case, with a typo in the last part, or in another folder.</summary>
/// <param name="onlyPages">Whether only HTML files are meant.</param>
internal sealed class NearbyUrls(HtmlSite site, bool onlyPages)
{
    private readonly Lazy<(ILookup<string, string> ByFolder, ILookup<string, string> ByName)> urls = new(() =>
    {
        var all = site.Files.Where(file => !onlyPages || BuiltFileReader.IsHtml(file)).Select(file => site.Host.PathOf(file.Path)).ToList();
        return (all.ToLookup(FolderOf, StringComparer.Ordinal), all.ToLookup(NameOf, StringComparer.Ordinal));
    });

    /// <summary>A sentence; null if no URL is near.</summary>
    /// <param name="path">On the host, encoded.</param>
    public string? HelpFor(string path)
    {
        if (site.Host.InOtherCase(path) is { } inCase)
            return $"Did you mean '{inCase}'? Upper and lower case differ.";
        var siblings = urls.Value.ByFolder[FolderOf(path)];
        if (NearestName.Of(NameOf(path), siblings.Select(NameOf)) is { } near)
            return $"Did you mean '{siblings.First(url => NameOf(url) == near)}'?";
        return urls.Value.ByName[NameOf(path)].ToList() is [var only] ? $"Did you mean '{only}'?" : null;
    }

    // '/handbook/' of '/handbook/hiring/'.
    private static string FolderOf(string url) => url[..(url.TrimEnd('/').LastIndexOf('/') + 1)];

    private static string NameOf(string url) => url[FolderOf(url).Length..].TrimEnd('/');
}
