using System.Globalization;
using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.HeadingIds;

/// <summary>The plain text of a heading, as the generators that do not count images see it.</summary>
internal static class HeadingText
{
    /// <param name="withFootnotes">Whether the number of a footnote marker counts.</param>
    public static string Of(ContainerInline? inlines, bool withFootnotes = false)
    {
        if (inlines?.FirstChild is LiteralInline { NextSibling: null } only)
            return only.Content.ToString();
        var text = new StringBuilder();
        Append(inlines, text, withFootnotes);
        return text.ToString();
    }

    /// <summary>Whether Ruby's <c>\p{Word}</c> holds for the rune, save for the few symbols that count as letters there.</summary>
    public static bool IsWord(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber
            or UnicodeCategory.ConnectorPunctuation => true,
        _ => false,
    };

    private static void Append(ContainerInline? container, StringBuilder text, bool withFootnotes)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline autolink:
                    text.Append(autolink.Url);
                    break;
                case FootnoteLink { IsBackLink: false } footnote when withFootnotes:
                    text.Append(CultureInfo.InvariantCulture, $"{footnote.Footnote.Order}");
                    break;
                case LinkInline { IsImage: true } or FootnoteLink:
                    break;
                case ContainerInline children:
                    Append(children, text, withFootnotes);
                    break;
            }
        }
    }
}
