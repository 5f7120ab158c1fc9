using System.Collections.Immutable;

namespace HandbookGen.Parsing.Html;

/// <summary>What the HTML of a site for the head of its pages runs and loads.</summary>
/// <param name="Scripts">The texts of its inline scripts.</param>
/// <param name="Hosts">The hosts of other sites that it loads scripts, style sheets and other files from; each once.</param>
public sealed record HeadHtml(ImmutableArray<string> Scripts, ImmutableArray<string> Hosts)
{
    public static readonly HeadHtml None = new([], []);

    public static HeadHtml Read(string html)
    {
        var (scripts, hosts) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>());
        foreach (var tag in HtmlScanner.Scan(html, 0, html.Length).OfType<HtmlTag>().Where(tag => !tag.IsClosing))
        {
            if (tag.Name == "script" && tag.Find("src") is null && IsCode(tag))
                scripts.Add(html[tag.End..HtmlScanner.EndOfRawText(html, tag, html.Length)]);
            if (LoadedBy(tag) is { } url && HostOf(url) is { } host)
                hosts.Add(host);
        }

        return new HeadHtml(scripts.ToImmutable(), [.. hosts.Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>The host of an absolute URL, without a port, in lower case; null for a URL of the site.</summary>
    public static string? HostOf(string url)
    {
        var absolute = url.StartsWith("//", StringComparison.Ordinal) ? "https:" + url : url;
        return Uri.TryCreate(absolute.Trim(), UriKind.Absolute, out var parsed) && parsed.Scheme is "https" or "http" ? parsed.Host : null;
    }

    // Data, such as JSON-LD, does not run.
    private static bool IsCode(HtmlTag tag) => tag.Find("type") is not { } type || type.Value is "" or "module" or "text/javascript";

    // A link to another version or the author of the page loads nothing.
    private static string? LoadedBy(HtmlTag tag) =>
        tag.Name switch
        {
            "script" => tag.Find("src")?.Value,
            "link" when tag.Find("rel") is { } rel && IsLoading(rel.Value) => tag.Find("href")?.Value,
            _ => null,
        };

    private static bool IsLoading(string rel) =>
        rel.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Any(word => word.ToLowerInvariant() is "stylesheet" or "preload" or "modulepreload" or "prefetch" or "manifest");
}
