using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{&lt; engineering/design-documents-list >}}</c>: the design documents below the page, newest first.</summary>
public sealed class DesignDocumentsList : Shortcode
{
    public override string Name => "engineering/design-documents-list";

    // GitLab's shortcode has a folder; this one lists what is below the page.
    public override ShortcodeParameters Parameters { get; } = ShortcodeParameters.Of(0, "folder");

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var documents = records
            .Pages.Where(other =>
                other != page
                && other.Url.StartsWith(page.Url, StringComparison.Ordinal)
                && other.FrontMatter.Map.Find("creation-date") is not null
            )
            .OrderByDescending(other => Value(other, "creation-date"), StringComparer.Ordinal)
            .ThenBy(other => other.Url, StringComparer.Ordinal)
            .ToList();
        var words = records.WordsOf(page);
        if (documents.Count == 0)
            return Expansion.Of($"<p class=\"empty\">{HtmlText.Escape(words["noDesignDocuments"])}</p>\n");
        var rows = documents.Select(document =>
            (IReadOnlyList<string>)
                [
                    LinkTo(document, LinkWriter.Href(records.Config, page.Url, document.Url)),
                    HtmlText.Escape(Value(document, "status")),
                    HtmlText.Escape(Value(document, "owning-stage")),
                    DateHtml.OfText(Value(document, "creation-date"), words),
                ]
        );
        return Expansion.Of(HtmlTable.Write(words, [words["title"], words["statusColumn"], words["owningStage"], words["created"]], rows));
    }

    private static string LinkTo(Page document, string href) =>
        $"<a href=\"{HtmlText.Escape(href)}\">{HtmlText.Escape(document.Title)}</a>";

    private static string Value(Page page, string key) => string.Join(", ", DesignDocumentHeader.Values(page, key));
}
