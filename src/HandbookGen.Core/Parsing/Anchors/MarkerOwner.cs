using System.Collections.Immutable;
using HandbookGen.Parsing.Dialects;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing;

/// <summary>What a marker at this point of a page would protect. Other content ends it.</summary>
internal sealed class MarkerOwner
{
    // Each id is compared with those before it. Of a longer row, a marker protects the ids next to it.
    private const int LongestRow = 500;

    // Whether the next <a id> joins the ids before it: in a heading, and after another <a id>.
    private bool isRow;

    /// <summary>The nearest heading; null if something with an id of its own is nearer.</summary>
    public Heading? Heading { get; private set; }

    public ImmutableArray<string> Ids { get; private set; } = [];

    // The derived id of a heading gives way to an <a id> in it.
    public void Enter(Heading heading) => Become(heading, heading.Id is { } id ? [id] : [], heading.IsExplicit);

    public void Read(HtmlTag tag, ReadOnlySpan<char> rest)
    {
        var isHeading = tag.Name is "h1" or "h2" or "h3" or "h4" or "h5" or "h6";
        if (tag.IsClosing)
            isRow &= !isHeading;
        else if (isHeading)
            Become(null, IdOf(tag) is { } id ? [id] : [], true);
        else if (IdOf(tag) is { } other && (tag.Name == "a" || (tag.Name is "div" or "section" or "span" && ClosesAtOnce(rest, tag.Name))))
            Join(other);
    }

    public void Read(PageTag tag)
    {
        if (tag.Tag.Kind != ShortcodeTagKind.Close && IdOf(tag.Call) is { } id)
            Join(id);
    }

    /// <param name="file">The file of the block.</param>
    /// <param name="ownId">The id in the block's attribute list; null for none.</param>
    public void Leave(LeafBlock block, MarkdownFile file, string? ownId)
    {
        if (block is HeadingBlock)
        {
            isRow = false;
            return;
        }

        // Text that imitates a heading: a paragraph with an id, or one that starts with <a id>. With nothing else in it, the row goes on.
        var (ids, isAll) = StartOf(block, file);
        if (ownId is not null)
            Become(null, [ownId, .. ids], false);
        else if (!isAll || ids.IsEmpty)
            Become(null, ids, false);
    }

    /// <summary>The id that a tag gives to readers; null for none.</summary>
    public static string? IdOf(HtmlTag tag) =>
        (tag.Find("id") ?? (tag.Name == "a" ? tag.Find("name") : null)) is { Value: not "" } id ? id.Value : null;

    private void Become(Heading? heading, ImmutableArray<string> ids, bool row) => (Heading, Ids, isRow) = (heading, ids, row);

    private void Join(string id)
    {
        if (!isRow)
            Become(null, [id], true);
        else if (!Ids.Contains(id))
            Ids = [.. Ids.Length < LongestRow ? Ids : Ids.RemoveAt(0), id];
    }

    // The anchors before the first text of a block, and whether there is nothing else in it.
    private static (ImmutableArray<string> Ids, bool IsAll) StartOf(LeafBlock block, MarkdownFile file)
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        for (var inline = (block as ParagraphBlock)?.Inline?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is HtmlInline html && TagIn(html, file) is { Name: "a" } tag)
            {
                if (!tag.IsClosing && IdOf(tag) is { } id)
                    ids.Add(id);
            }
            else if (inline is ShortcodeInline { Tag.Call: var call } && IdOf(call) is { } id)
            {
                ids.Add(id);
            }
            else if (inline is not LineBreakInline && !IsBlank(inline))
            {
                return (ids.ToImmutable(), false);
            }
        }

        return (ids.ToImmutable(), true);
    }

    private static bool IsBlank(Inline inline) => inline is LiteralInline literal && literal.Content.AsSpan().IsWhiteSpace();

    private static HtmlTag? TagIn(HtmlInline html, MarkdownFile file) =>
        HtmlScanner.Scan(file.Text, html.Span.Start, Math.Min(html.Span.End + 1, file.Text.Length)).FirstOrDefault() as HtmlTag;

    // {{< a "id" >}} makes an anchor.
    private static string? IdOf(ShortcodeCall? call) =>
        call is { Name: "a" } && call.Parameter("id", 0) is { Length: > 0 } id && !id.Any(char.IsWhiteSpace) ? id : null;

    // A box or a span around text is not what a marker is about.
    private static bool ClosesAtOnce(ReadOnlySpan<char> rest, string name) =>
        rest.TrimStart().StartsWith($"</{name}>", StringComparison.OrdinalIgnoreCase);
}
