using System.Globalization;
using System.Text;
using HandbookGen.Configuration;
using HandbookGen.Parsing.Dialects;
using Markdig.Extensions.Emoji;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.HeadingIds;

/// <summary>
/// The ids that Hugo 0.144 and later generate for headings (<c>autoIDType</c>): derived from the plain text of the heading and
/// numbered until unique.
/// </summary>
internal static class HugoIds
{
    // The id of a heading whose text has no letters.
    private const string Wordless = "heading";

    /// <summary>Gives an id to each of <paramref name="headings"/>, in document order. Explicit ids are taken from there on.
    /// The headings of a <c>{{% call %}}</c> inside another one are counted by themselves.</summary>
    public static void Assign(IEnumerable<HeadingBlock> headings, HeadingIdType type)
    {
        if (type == HeadingIdType.None)
            return;
        var page = new FreeIds();
        var nested = new Dictionary<ShortcodeBlock, FreeIds>();
        var text = new StringBuilder();
        foreach (var heading in headings)
        {
            var taken = page;
            if (NestedCall(heading) is { } call && !nested.TryGetValue(call, out taken))
                nested.Add(call, taken = new FreeIds());
            var attributes = heading.GetAttributes();
            if (attributes.Id is { } explicitId)
            {
                taken.Add(explicitId);
                continue;
            }

            text.Clear();
            AppendText(heading.Inline, text, heading.IsSetext);
            if (text.Length == 0)
                continue;
            attributes.Id = taken.Take(Slug(text.ToString(), type));
        }
    }

    /// <summary>The id of a heading with this text, before it is numbered; with <c>none</c>, as with the default.</summary>
    public static string Slug(string text, HeadingIdType type) =>
        type switch
        {
            HeadingIdType.GithubAscii => HugoAsciiIds.Slug(text) is { Length: > 0 } slug ? slug : Wordless,
            HeadingIdType.Blackfriday => BlackfridayIds.Slug(text) is { Length: > 0 } slug ? slug : Wordless,
            _ => Slug(text),
        };

    // Letters, decimal digits and `_` in lower case, `-` for spaces and hyphens; else `heading`.
    private static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        Span<char> letter = stackalloc char[2];
        foreach (var rune in text.AsSpan().Trim().EnumerateRunes())
        {
            if (rune.Value is '-' or ' ')
                slug.Append('-');
            else if (rune.Value == '_' || Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber)
                slug.Append(letter[..Rune.ToLowerInvariant(rune).EncodeToUtf16(letter)]);
        }

        return slug.Length == 0 ? Wordless : slug.ToString();
    }

    // Hugo renders the text of a `{{% call %}}` inside another call by itself.
    private static ShortcodeBlock? NestedCall(HeadingBlock heading)
    {
        ShortcodeBlock? inner = null;
        for (var parent = heading.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is not ShortcodeBlock call || parent is IncludeBlock)
                continue;
            if (inner is not null)
                return inner;
            if (call.Tag.Tag.IsMarkdown)
                inner = call;
        }

        return null;
    }

    private static void AppendText(ContainerInline? container, StringBuilder text, bool lastLineOnly)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case EmojiInline emoji:
                    text.Append(emoji.Match);
                    break;
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                // Hugo resolves named entities; of a numeric one it keeps the digits.
                case HtmlEntityInline entity:
                    text.Append(entity.Original.AsSpan().StartsWith("&#") ? entity.Original.AsSpan() : entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline when lastLineOnly:
                    text.Clear();
                    break;
                case LineBreakInline:
                    text.Append('\n');
                    break;
                case LinkInline { IsAutoLink: true } or FootnoteLink:
                    break;
                case ContainerInline children:
                    AppendText(children, text, lastLineOnly);
                    break;
            }
        }
    }
}
