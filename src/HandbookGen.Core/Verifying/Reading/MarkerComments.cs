using AngleSharp.Dom;

namespace HandbookGen.Verifying.Reading;

/// <summary>
/// Finds the anchors that a marker comment in HTML protects: those of the heading that contains it; or else of the heading, or of the
/// <c>&lt;a id></c>, directly before it; or else directly after it.
/// </summary>
internal static class MarkerComments
{
    /// <summary>The ids; empty if the comment is not next to an anchor.</summary>
    public static IEnumerable<string> Protected(IComment comment)
    {
        for (var parent = comment.ParentElement; parent is not null; parent = parent.ParentElement)
        {
            if (IsHeading(parent))
                return IdsOf(parent);
        }

        return Beside(comment, forward: false) is { Count: > 0 } before ? before : Beside(comment, forward: true);
    }

    /// <summary>The ids that lead to a heading or an <c>&lt;a></c>: its own, or else those inside it.</summary>
    public static IEnumerable<string> IdsOf(IElement element)
    {
        if (element.Id is { Length: > 0 } id)
            return [id];
        if (element.LocalName == "a")
            return element.GetAttribute("name") is { Length: > 0 } name ? [name] : [];
        return element.QuerySelectorAll("[id], a[name]").Select(inner => inner.Id ?? inner.GetAttribute("name")).OfType<string>();
    }

    public static bool IsHeading(IElement element) => element.LocalName is ['h', >= '1' and <= '6'];

    private static List<string> Beside(IComment comment, bool forward)
    {
        var ids = new List<string>();
        for (INode? node = comment; Neighbor(node, forward) is IElement element; node = element)
        {
            if (element.LocalName == "p" && element.TextContent.Trim().Length == 0)
                ids.AddRange(element.QuerySelectorAll("a[id], a[name]").SelectMany(IdsOf));
            else if (element.LocalName == "a" && element.TextContent.Trim().Length == 0)
                ids.AddRange(IdsOf(element));
            else if (IsHeading(element) && ids.Count == 0)
                return [.. IdsOf(element)];
            else
                break;
        }

        return ids;
    }

    // The next node beside it that readers see; that of its paragraph if it is the only thing there.
    private static INode? Neighbor(INode node, bool forward)
    {
        while (true)
        {
            var next = forward ? node.NextSibling : node.PreviousSibling;
            if (next is null && node.ParentElement is { LocalName: "p" } paragraph)
                node = paragraph;
            else if (next is IComment || (next is IText text && string.IsNullOrWhiteSpace(text.Data)))
                node = next;
            else
                return next;
        }
    }
}
