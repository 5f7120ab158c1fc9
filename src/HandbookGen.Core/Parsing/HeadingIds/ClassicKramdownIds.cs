using System.Text;
using Markdig.Extensions.Abbreviations;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.HeadingIds;

/// <summary>kramdown's ids for headings inside HTML elements and footnotes, from ASCII letters, digits, spaces and hyphens.</summary>
internal static class ClassicKramdownIds
{
    /// <summary>Returns <c>section</c> if no letter is left.</summary>
    public static string Slug(ContainerInline? heading)
    {
        var text = new StringBuilder();
        AppendText(heading, text);
        return Of(text.ToString()) is { Length: > 0 } slug ? slug : "section";
    }

    /// <summary>The id of a text; empty if no letter is left.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            // Everything before the first letter is dropped.
            if (slug.Length == 0 && !char.IsAsciiLetter(text[i]))
                continue;
            if (text[i] is ' ' or '-')
                slug.Append('-');
            else if (char.IsAsciiLetterOrDigit(text[i]))
                slug.Append(char.ToLowerInvariant(text[i]));
        }

        return slug.ToString();
    }

    // Only text: no code and no entities.
    private static void AppendText(ContainerInline? container, StringBuilder text)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is LiteralInline literal)
                text.Append(literal.Content.AsSpan());
            else if (inline is AbbreviationInline abbreviation)
                text.Append(abbreviation.Abbreviation.Label);
            else if (inline is ContainerInline children and not LinkInline { IsImage: true })
                AppendText(children, text);
        }
    }
}
