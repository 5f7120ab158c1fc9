using HandbookGen.Parsing.Dialects;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Parsing;

/// <summary>
/// Recognizes the tags that kramdown shows as text: those of blocks inside text, and end tags without their start tag. Names that are no
/// elements of HTML, such as <c>&lt;your-name></c>, are placeholders, and a start tag that nothing ends is most likely meant to be seen:
/// "one &lt;h1> a page".
/// </summary>
internal sealed class TagsAsText
{
    private readonly Stack<string> open = new();

    // Where each element ends next. A page of start tags must not take quadratic time.
    private readonly Dictionary<string, int> nextEnds = new(StringComparer.Ordinal);
    private int blockEnd;

    /// <summary>Begins another block.</summary>
    /// <param name="end">One past its last character.</param>
    public void Enter(int end)
    {
        blockEnd = end;
        open.Clear();
        nextEnds.Clear();
    }

    /// <summary>The tag at an offset in text, unless the element is inside another one that is text; null for anything else.</summary>
    public KramdownTag? Find(string text, int at)
    {
        if (at > 0 && text[at - 1] == '\\')
            return null;
        if (KramdownTag.Read(text, at) is not { } tag || !(AllowedHtml.HasElement(tag.Name) || SpanTags.IsBlock(tag.Name)))
            return null;
        var isInside = open.Count > 0;
        if (tag.IsClosing)
        {
            if (open.TryPeek(out var innermost) && innermost == tag.Name)
                open.Pop();
            return isInside ? null : tag;
        }

        if (!SpanTags.IsBlock(tag.Name) || !IsMeant(text, at, tag))
            return null;
        if (!tag.IsSelfClosing && UnclosedElements.Needs(tag.Name))
            open.Push(tag.Name);
        return isInside ? null : tag;
    }

    private bool IsMeant(string text, int at, KramdownTag tag) =>
        !UnclosedElements.Needs(tag.Name) || tag.End > at + tag.Name.Length + 2 || NextEnd(text, tag) >= 0;

    private int NextEnd(string text, KramdownTag tag)
    {
        if (nextEnds.TryGetValue(tag.Name, out var known) && (known < 0 || known >= tag.End))
            return known;
        var end = Math.Min(blockEnd, text.Length);
        var found = tag.End < end ? text.IndexOf("</" + tag.Name, tag.End, end - tag.End, StringComparison.OrdinalIgnoreCase) : -1;
        nextEnds[tag.Name] = found;
        return found;
    }
}
