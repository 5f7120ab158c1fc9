using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>Terms and definitions as <c>dl</c>, <c>dt</c> and <c>dd</c>.</summary>
/// <param name="isKramdown">Whether only the first text of a definition can do without a paragraph.</param>
internal sealed class TermHtml(bool isKramdown) : HtmlObjectRenderer<TermList>
{
    protected override void Write(HtmlRenderer renderer, TermList list)
    {
        renderer.EnsureLine();
        renderer.Write("<dl").WriteAttributes(list).WriteLine(">");
        foreach (var child in list)
        {
            if (child is TermBlock term)
                renderer.Write("<dt").WriteAttributes(term).Write('>').WriteLeafInline(term).WriteLine("</dt>");
            else
                WriteDefinition(renderer, (TermDefinition)child);
        }

        renderer.WriteLine("</dl>");
    }

    private void WriteDefinition(HtmlRenderer renderer, TermDefinition definition)
    {
        renderer.Write("<dd").WriteAttributes(definition).Write('>');
        foreach (var child in definition)
        {
            if (child is ParagraphBlock text && (child == definition[0] || !isKramdown) && !definition.IsLoose)
                renderer.WriteLeafInline(text);
            else
                renderer.Write(child);
        }

        renderer.WriteLine("</dd>");
    }
}
