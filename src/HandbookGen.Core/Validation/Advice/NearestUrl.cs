using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation;

/// <summary>
/// Finds the page or file that a broken link was probably meant for: one in the same folder with a similar name, or else one with the
/// same name
/// in another folder.
/// </summary>
internal sealed class NearestUrl
{
    private readonly ILookup<string, (string Name, string Url)> urlsByFolder;
    private readonly ILookup<string, string> urlsByName;
    private readonly Dictionary<string, string?> answers = new(StringComparer.Ordinal);

    public NearestUrl(Site site)
        : this([.. site.Pages.Select(page => page.Page.Url)]) { }

    /// <param name="urls">The URLs of pages or of files.</param>
    public NearestUrl(IReadOnlyCollection<string> urls)
    {
        urlsByFolder = urls.ToLookup(
            url => UrlPath.FolderOf(url.TrimEnd('/')),
            url => (NameOf(url), url),
            StringComparer.OrdinalIgnoreCase
        );
        urlsByName = urls.ToLookup(NameOf, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Null if nothing is similar.</summary>
    public string? Of(string url)
    {
        // Many pages may link to one that has moved.
        if (!answers.TryGetValue(url, out var answer))
            answers.Add(url, answer = Find(url));
        return answer;
    }

    private string? Find(string url)
    {
        var folder = UrlPath.FolderOf(url.TrimEnd('/'));
        var name = NameOf(url);
        var siblings = urlsByFolder[folder];
        if (NearestName.Of(name, siblings.Select(sibling => sibling.Name)) is { } near)
            return siblings.First(sibling => sibling.Name == near).Url;
        return urlsByName[name].FirstOrDefault() ?? InMisspeltFolder(folder, name);
    }

    private string? InMisspeltFolder(string folder, string name)
    {
        var parent = UrlPath.FolderOf(folder.TrimEnd('/'));
        var folders = urlsByFolder[parent].Select(sibling => sibling.Name);
        return parent.Length > 0 && NearestName.Of(NameOf(folder), folders) is { } near
            ? urlsByFolder[$"{parent}{near}/"].FirstOrDefault(sibling => sibling.Name == name).Url
            : null;
    }

    private static string NameOf(string url)
    {
        var trimmed = url.TrimEnd('/');
        var name = trimmed[(trimmed.LastIndexOf('/') + 1)..];
        return name.EndsWith(".html", StringComparison.Ordinal) || name.EndsWith(".md", StringComparison.Ordinal)
            ? name[..name.LastIndexOf('.')]
            : name;
    }
}
