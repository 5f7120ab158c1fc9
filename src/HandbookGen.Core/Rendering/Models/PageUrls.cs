using HandbookGen.Configuration;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering;

/// <summary>The URLs of other services that take a page as their subject.</summary>
internal static class PageUrls
{
    private const string Anchor = "{anchor}",
        GitLabPath = "/-/edit/";

    /// <summary>Where to report a problem with a page; null for nowhere.</summary>
    public static ReportLink? Report(SiteConfig config, Page page)
    {
        if (IssueUrl(config) is not { Length: > 0 } template)
            return null;
        var url = Fill(template, config, page);
        return new ReportLink(url.Replace(Anchor, ""), url.Contains(Anchor, StringComparison.Ordinal) ? url : null);
    }

    /// <summary>Where to say whether a page was helpful; null for nowhere.</summary>
    public static FeedbackLinks? Feedback(SiteConfig config, Page page)
    {
        if (config.FeedbackUrl.Length == 0)
            return null;
        var url = Fill(config.FeedbackUrl, config, page);
        return new FeedbackLinks(url.Replace("{answer}", "yes"), url.Replace("{answer}", "no"));
    }

    /// <summary>
    /// The setting, or the form for a new issue of the repository with the sources: the URLs of
    /// <see href="https://docs.gitlab.com/user/project/issues/create_issues/"/> and
    /// <see href="https://docs.github.com/issues/tracking-your-work-with-issues/using-issues/creating-an-issue"/>.
    /// </summary>
    private static string? IssueUrl(SiteConfig config)
    {
        if (config.IssueUrl != "auto")
            return config.IssueUrl;
        var edit = config.EditUrl;
        if (edit.IndexOf(GitLabPath, StringComparison.Ordinal) is > 0 and var end)
            return edit[..end] + "/-/issues/new?issue%5Btitle%5D={title}&issue%5Bdescription%5D={url}{anchor}%0A{path}%0A%0A";
        return
            edit.Split('/') is [_, _, var host, var owner, var repository, "edit", ..] && host.Contains("github", StringComparison.Ordinal)
            ? $"https://{host}/{owner}/{repository}/issues/new?title={{title}}&body={{url}}{{anchor}}%0A{{path}}%0A%0A"
            : null;
    }

    // A value in the path of the URL keeps its slashes; one in the query is data.
    private static string Fill(string template, SiteConfig config, Page page)
    {
        var question = template.IndexOf('?');
        var path = question < 0 ? template : template[..question];
        return Fill(path, config, page, UrlPath.Encode) + Fill(template[path.Length..], config, page, Uri.EscapeDataString);
    }

    private static string Fill(string part, SiteConfig config, Page page, Func<string, string> encode) =>
        part.Replace("{path}", encode(page.Origin.File.Value))
            .Replace("{url}", encode(LinkWriter.Absolute(config, page.Url) ?? LinkWriter.BelowRoot(config, page.Url)))
            .Replace("{title}", encode(page.Title));
}
