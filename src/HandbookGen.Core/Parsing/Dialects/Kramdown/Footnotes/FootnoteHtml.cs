using HandbookGen.Parsing.Body;
using HandbookGen.Parsing.Html;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace HandbookGen.Parsing.Dialects;

/// <summary>The number that links to a footnote.</summary>
internal sealed class FootnoteMarkerHtml : HtmlObjectRenderer<FootnoteMarker>
{
    protected override void Write(HtmlRenderer renderer, FootnoteMarker marker)
    {
        if (!renderer.EnableHtmlForInline)
            return;
        renderer.Write("<sup id=\"").Write(HtmlText.Escape(marker.Id)).Write("\" role=\"doc-noteref\"><a href=\"#");
        renderer
            .Write(HtmlText.Escape(marker.Definition.Id))
            .Write("\" class=\"footnote\" rel=\"footnote\">")
            .Write(Number(marker.Definition.Number))
            .Write("</a></sup>");
    }

    internal static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>The footnotes, each with links back to its markers.</summary>
internal sealed class FootnoteListHtml : HtmlObjectRenderer<FootnoteList>
{
    protected override void Write(HtmlRenderer renderer, FootnoteList list)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"footnotes\" role=\"doc-endnotes\">");
        renderer.WriteLine(list.First == 1 ? "<ol>" : $"<ol start=\"{FootnoteMarkerHtml.Number(list.First)}\">");
        foreach (var child in list)
            WriteFootnote(renderer, (FootnoteDefinition)child);
        renderer.WriteLine("</ol>");
        renderer.WriteLine("</div>");
    }

    private static void WriteFootnote(HtmlRenderer renderer, FootnoteDefinition footnote)
    {
        renderer.Write("<li id=\"").Write(HtmlText.Escape(footnote.Id)).WriteLine("\" role=\"doc-endnote\">");
        renderer.WriteChildren(footnote);
        renderer.EnsureLine();
        renderer.WriteLine("</li>");
    }
}

/// <summary>The links from a footnote back to its markers.</summary>
internal sealed class FootnoteBackLinksHtml : HtmlObjectRenderer<FootnoteBackLinks>
{
    protected override void Write(HtmlRenderer renderer, FootnoteBackLinks links)
    {
        for (var i = 0; i < links.Footnote.BackLinks; i++)
            WriteBackLink(renderer, links, i);
    }

    private static void WriteBackLink(HtmlRenderer renderer, FootnoteBackLinks links, int marker)
    {
        if (marker > 0 || links.PreviousSibling is not null)
            renderer.Write("\u00A0");
        renderer.Write("<a href=\"#").Write(HtmlText.Escape(links.Footnote.MarkerId(marker)));
        renderer.Write("\" class=\"reversefootnote\" role=\"doc-backlink\" aria-label=\"");
        ((BodyRenderer)renderer).WriteWord("backToText");
        renderer.Write("\">").Write(HtmlText.Escape(links.Text));
        if (marker > 0)
            renderer.Write("<sup>").Write(FootnoteMarkerHtml.Number(marker + 1)).Write("</sup>");
        renderer.Write("</a>");
    }
}
