using System.Collections.Frozen;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Parsing;

/// <summary>
/// Tracks the raw tags of a page to find unclosed elements. Elements with an optional end tag, and anchors without a URL, do not count:
/// leaving them open has no visible effect.
/// </summary>
internal sealed class UnclosedElements
{
    private static readonly FrozenSet<string> NeedEndTag = FrozenSet.ToFrozenSet([
        "a",
        "abbr",
        "article",
        "aside",
        "b",
        "big",
        "blockquote",
        "button",
        "center",
        "cite",
        "code",
        "del",
        "details",
        "div",
        "dl",
        "em",
        "figure",
        "font",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "i",
        "ins",
        "kbd",
        "mark",
        "ol",
        "pre",
        "q",
        "s",
        "section",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tt",
        "u",
        "ul",
    ]);

    private readonly List<(string Name, int Start, int End, SourceFile Source)> open = [];

    /// <summary>Whether an element, in lower case, needs an end tag.</summary>
    public static bool Needs(string name) => NeedEndTag.Contains(name);

    private readonly List<MarkupMistake> unclosed = [];
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    public void Add(HtmlTag tag, SourceFile source)
    {
        if (!NeedEndTag.Contains(tag.Name))
            return;
        if (tag.IsClosing)
            Close(tag.Name);
        else if (!tag.IsSelfClosing && (tag.Name != "a" || tag.Find("href") is not null))
            Open(tag, source);
    }

    public IEnumerable<MarkupMistake> Unclosed() => unclosed.Concat(open.Select(MistakeOf));

    private void Open(HtmlTag tag, SourceFile source)
    {
        open.Add((tag.Name, tag.Start, tag.End, source));
        counts[tag.Name] = counts.GetValueOrDefault(tag.Name) + 1;
    }

    // Everything that is still open inside the element ends with it.
    private void Close(string name)
    {
        if (counts.GetValueOrDefault(name) == 0)
            return;
        while (true)
        {
            var last = open[^1];
            open.RemoveAt(open.Count - 1);
            counts[last.Name]--;
            if (last.Name == name)
                return;
            unclosed.Add(MistakeOf(last));
        }
    }

    private static MarkupMistake MistakeOf((string Name, int Start, int End, SourceFile Source) tag) =>
        new(MarkupMistakeKind.UnclosedElement, tag.Name, tag.Source.RangeAt(tag.Start, tag.End));
}
