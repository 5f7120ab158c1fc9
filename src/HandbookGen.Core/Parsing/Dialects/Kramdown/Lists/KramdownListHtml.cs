using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>kramdown's lists as HTML: numbers always start at 1, and each item separately is tight or loose.</summary>
internal sealed class KramdownListHtml : HtmlObjectRenderer<ListBlock>
{
    /// <summary>Whether the item's text renders without a paragraph around it.</summary>
    public static bool IsTight(KramdownListItem item)
    {
        var list = (ListBlock)item.Parent!;
        var hasTight =
            list.LastChild == item
            && list.Cast<KramdownListItem>().Any(other => other != item && (IsTight(other, list, false) || !BeginsWithText(other)));
        return IsTight(item, list, hasTight);
    }

    protected override void Write(HtmlRenderer renderer, ListBlock list)
    {
        var tag = list.IsOrdered ? "ol" : "ul";
        var hasTight = false;
        renderer.EnsureLine();
        renderer.Write('<').Write(tag).WriteAttributes(list).WriteLine('>');
        foreach (var item in list.Cast<KramdownListItem>())
        {
            var isTight = IsTight(item, list, hasTight);
            hasTight |= isTight || !BeginsWithText(item);
            Write(renderer, item, isTight);
        }

        renderer.Write("</").Write(tag).WriteLine('>');
    }

    private static void Write(HtmlRenderer renderer, KramdownListItem item, bool isTight)
    {
        renderer.Write("<li").WriteAttributes(item).Write('>');
        foreach (var block in item)
        {
            if (isTight && block == item[0])
            {
                renderer.WriteLeafInline((ParagraphBlock)block);
                continue;
            }

            renderer.EnsureLine();
            renderer.Render(block);
        }

        renderer.WriteLine("</li>");
    }

    // A blank line below an item's text makes it a paragraph. Below the last item it means nothing, unless a
    // `^` follows; that item follows those before it.
    private static bool IsTight(KramdownListItem item, ListBlock list, bool hasTight)
    {
        var isLast = list.LastChild == item;
        return BeginsWithText(item)
            && (!item.HasBlankBelowFirst || (isLast && !item.HasMore && !item.IsEndedByMarker))
            && (!isLast || list.Count == 1 || hasTight);
    }

    private static bool BeginsWithText(KramdownListItem item) => !item.BeginsBlank && item is [ParagraphBlock, ..];
}
