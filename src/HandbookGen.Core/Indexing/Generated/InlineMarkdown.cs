using System.Text;
using HandbookGen.Parsing.Html;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Indexing;

/// <summary>Renders Markdown in a parameter or a data value: emphasis and code, links and images on demand; the rest as text.</summary>
internal static class InlineMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseEmphasisExtras().Build();

    /// <param name="linkTo">The <c>href</c> of a link, which may be null for none; without it, links are text.</param>
    /// <param name="imageOf">The HTML of an image, from its URL and alternative text; without it, the text is shown.</param>
    public static string ToHtml(string markdown, Func<string, string?>? linkTo = null, Func<string, string, string>? imageOf = null)
    {
        if (markdown.AsSpan().IndexOfAny("*_`~[\\&<\n") < 0)
            return HtmlText.Escape(markdown);
        var html = new StringBuilder();
        foreach (var leaf in MarkdownParser.Parse(markdown, Pipeline).Descendants<LeafBlock>())
        {
            if (html.Length > 0)
                html.Append("<br />");
            if (leaf.Inline is null)
                html.Append(HtmlText.Escape(leaf.Lines.ToString()));
            else
                Append(leaf.Inline, html, linkTo, imageOf);
        }

        return html.ToString();
    }

    private static void Append(
        ContainerInline container,
        StringBuilder html,
        Func<string, string?>? linkTo,
        Func<string, string, string>? imageOf
    )
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    html.Append(HtmlText.Escape(literal.Content.ToString()));
                    break;
                case CodeInline code:
                    html.Append("<code>").Append(HtmlText.Escape(code.Content)).Append("</code>");
                    break;
                case HtmlEntityInline entity:
                    html.Append(HtmlText.Escape(entity.Transcoded.ToString()));
                    break;
                case AutolinkInline autolink:
                    html.Append(HtmlText.Escape(autolink.Url));
                    break;
                case LineBreakInline:
                    html.Append(' ');
                    break;
                case EmphasisInline emphasis:
                    var tag =
                        emphasis.DelimiterChar == '~' ? "del"
                        : emphasis.DelimiterCount == 2 ? "strong"
                        : "em";
                    html.Append('<').Append(tag).Append('>');
                    Append(emphasis, html, linkTo, imageOf);
                    html.Append("</").Append(tag).Append('>');
                    break;
                case LinkInline { IsImage: false, Url: { } url } link when linkTo?.Invoke(url) is { } href:
                    html.Append("<a href=\"").Append(HtmlText.Escape(href)).Append("\">");
                    Append(link, html, linkTo, imageOf);
                    html.Append("</a>");
                    break;
                case LinkInline { IsImage: true, Url: { } source } image when imageOf is not null:
                    var alt = image.Descendants<LiteralInline>().Select(literal => literal.Content.ToString());
                    html.Append(imageOf(source, string.Concat(alt)));
                    break;
                case ContainerInline children:
                    Append(children, html, linkTo, imageOf);
                    break;
            }
        }
    }
}
