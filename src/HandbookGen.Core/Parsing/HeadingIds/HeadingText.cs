using System.Globalization;
using System.Text;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.Emoji;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.HeadingIds;

/// <summary>The plain text of a heading, for the generators that ignore images.</summary>
internal static class HeadingText
{
    /// <param name="inlines">The inlines of the heading.</param>
    /// <param name="asGithub">Whether an emoji counts as its name rather than its sign, and a footnote marker as its number.</param>
    public static string Of(ContainerInline? inlines, bool asGithub = false)
    {
        if (inlines?.FirstChild is LiteralInline { NextSibling: null } only and not EmojiInline)
            return only.Content.ToString();
        var text = new StringBuilder();
        Append(inlines, text, asGithub);
        return text.ToString();
    }

    /// <summary>Whether Ruby's <c>\p{Word}</c> matches the rune; <c>github-slugger</c> uses the same class.</summary>
    public static bool IsWord(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter
            or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark
            or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.LetterNumber
            or UnicodeCategory.ConnectorPunctuation => true,
            // Circled letters, which Unicode classifies as symbols.
            UnicodeCategory.OtherSymbol => rune.Value
                is (>= 0x24B6 and <= 0x24E9)
                    or (>= 0x1F130 and <= 0x1F149)
                    or (>= 0x1F150 and <= 0x1F169)
                    or (>= 0x1F170 and <= 0x1F189),
            _ => false,
        };

    private static void Append(ContainerInline? container, StringBuilder text, bool asGithub)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case EmojiInline emoji when asGithub:
                    text.Append(emoji.Match);
                    break;
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case AbbreviationInline abbreviation:
                    text.Append(abbreviation.Abbreviation.Label);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline autolink:
                    text.Append(autolink.Url);
                    break;
                case FootnoteLink { IsBackLink: false } footnote when asGithub:
                    text.Append(CultureInfo.InvariantCulture, $"{footnote.Footnote.Order}");
                    break;
                case LinkInline { IsImage: true } or FootnoteLink:
                    break;
                case ContainerInline children:
                    Append(children, text, asGithub);
                    break;
            }
        }
    }
}
