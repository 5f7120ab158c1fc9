using System.Text;

namespace HandbookGen.Parsing;

/// <summary>The places in a word that a page fills: <c>{count} pages</c>. Names are letters; other braces stand for themselves.</summary>
public static class WordPlaceholders
{
    /// <summary>The names, in the order of the text.</summary>
    public static IEnumerable<string> In(string text)
    {
        for (var at = 0; Next(text, at) is var (start, end); at = end)
            yield return text[(start + 1)..(end - 1)];
    }

    /// <summary>The text with values for its placeholders; those without a value stay.</summary>
    public static string Fill(string text, params ReadOnlySpan<(string Name, string Value)> values)
    {
        if (!text.Contains('{'))
            return text;
        var filled = new StringBuilder();
        var written = 0;
        for (var at = 0; Next(text, at) is var (start, end); at = end)
        {
            foreach (var (name, value) in values)
            {
                if (text.AsSpan(start + 1, end - start - 2).SequenceEqual(name))
                {
                    filled.Append(text, written, start - written).Append(value);
                    written = end;
                    break;
                }
            }
        }

        return filled.Append(text, written, text.Length - written).ToString();
    }

    /// <summary>The text before a placeholder, and after it; all of it and nothing when it has none of that name.</summary>
    public static (string Before, string After) Around(string text, string name)
    {
        for (var at = 0; Next(text, at) is var (start, end); at = end)
        {
            if (text.AsSpan(start + 1, end - start - 2).SequenceEqual(name))
                return (text[..start], text[end..]);
        }

        return (text, "");
    }

    // From the brace to one past its partner.
    private static (int Start, int End)? Next(string text, int from)
    {
        for (var open = text.IndexOf('{', from); open >= 0; open = text.IndexOf('{', open + 1))
        {
            var end = open + 1;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
                end++;
            if (end > open + 1 && end < text.Length && text[end] == '}')
                return (open, end + 1);
        }

        return null;
    }
}
