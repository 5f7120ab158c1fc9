using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace HandbookGen.Rendering.Body;

/// <summary>Tables in a box of their own, so that wide ones scroll by themselves.</summary>
internal sealed class TableHtml : HtmlTableRenderer
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"table\" role=\"region\" aria-label=\"Table\" tabindex=\"0\">");
        base.Write(renderer, table);
        renderer.WriteLine("</div>");
    }
}
