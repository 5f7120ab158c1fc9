using System.Text;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.HeadingIds;

/// <summary>The ids that kramdown itself makes for headings inside HTML elements and footnotes: ASCII letters, digits, blanks and hyphens.</summary>
internal static class ClassicKramdownIds
{
    /// <summary><c>section</c> when no letter is left.</summary>
    public static string Slug(ContainerInline? heading)
    {
        var text = new StringBuilder();
        AppendText(heading, text);
        var slug = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            // Everything before the first letter goes.
            if (slug.Length == 0 && !char.IsAsciiLetter(text[i]))
                continue;
            if (text[i] is ' ' or '-')
                slug.Append('-');
            else if (char.IsAsciiLetterOrDigit(text[i]))
                slug.Append(char.ToLowerInvariant(text[i]));
        }

        return slug.Length == 0 ? "section" : slug.ToString();
    }

    // Text alone: neither code nor entities.
    private static void AppendText(ContainerInline? container, StringBuilder text)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is LiteralInline literal)
                text.Append(literal.Content.AsSpan());
            else if (inline is ContainerInline children and not LinkInline { IsImage: true })
                AppendText(children, text);
        }
    }
}
