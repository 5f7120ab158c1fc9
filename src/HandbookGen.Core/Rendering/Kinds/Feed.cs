using System.Globalization;
using System.Text;
using HandbookGen.Indexing;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Rendering.Kinds;

/// <summary>
/// <c>feed.xml</c>, after <see href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</see>: the most recently changed pages. It needs a
/// host and the git history.
/// </summary>
internal sealed class Feed : PageKind
{
    private const int Length = 30;

    public override IEnumerable<OutputFile> Files(Site site, Theme theme)
    {
        if (IsWritten(site))
            yield return new OutputFile("feed.xml", output => output.Write(TextOf(site)));
    }

    /// <summary>Whether the site has a feed that its pages can link to.</summary>
    public static bool IsWritten(Site site) =>
        site.Config.Host.Length > 0 && site.History.ByPath.Count > 0 && !site.Assets.Any(asset => asset.InputPath == "feed.xml");

    private static string TextOf(Site site)
    {
        var changed = RecentChanges.Changed(site).Take(Length).ToList();
        var home = LinkWriter.Absolute(site.Config, "/")!;
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
            .Append(HtmlText.Escape(site.Config.Language))
            .Append("\">\n")
            .Append("  <id>")
            .Append(HtmlText.Escape(home))
            .Append("</id>\n")
            .Append("  <title>")
            .Append(HtmlText.Escape(site.Config.SiteTitle))
            .Append("</title>\n")
            .Append("  <updated>")
            .Append(Time(changed.Select(page => page.History.LastChange).FirstOrDefault(DateTimeOffset.UnixEpoch)))
            .Append("</updated>\n")
            .Append("  <link href=\"")
            .Append(HtmlText.Escape(home))
            .Append("\"/>\n")
            .Append("  <link rel=\"self\" href=\"")
            .Append(HtmlText.Escape(LinkWriter.Absolute(site.Config, "/feed.xml")!))
            .Append("\"/>\n")
            .Append("  <author><name>")
            .Append(HtmlText.Escape(site.Config.SiteTitle))
            .Append("</name></author>\n");
        foreach (var (page, history) in changed)
            AppendEntry(site, page, history, xml);
        return xml.Append("</feed>\n").ToString();
    }

    // A page that changes again is the same entry with a new date.
    private static void AppendEntry(Site site, Page page, FileHistory history, StringBuilder xml)
    {
        var url = HtmlText.Escape(new Uri(LinkWriter.Absolute(site.Config, page.Url)!).AbsoluteUri);
        xml.Append("  <entry>\n    <id>")
            .Append(url)
            .Append("</id>\n    <title>")
            .Append(HtmlText.Escape(page.Title))
            .Append("</title>\n    <updated>")
            .Append(Time(history.LastChange))
            .Append("</updated>\n    <link href=\"")
            .Append(url)
            .Append("\"/>\n");
        foreach (var name in history.Contributors.Take(5))
            xml.Append("    <contributor><name>").Append(HtmlText.Escape(name)).Append("</name></contributor>\n");
        if (page.FrontMatter.Description is { Length: > 0 } description)
            xml.Append("    <summary>").Append(HtmlText.Escape(description)).Append("</summary>\n");
        xml.Append("  </entry>\n");
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
