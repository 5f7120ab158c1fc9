namespace HandbookGen.Indexing.Importing;

/// <summary>A line that is one link: <c>- Slack: [#gtm-cicd](https://…) - team members only</c>.</summary>
/// <param name="Before">The text before the link, without the list marker.</param>
/// <param name="Text">The text of the link.</param>
/// <param name="After">The text after the link, without a dash.</param>
internal sealed record LinkLine(string Before, string Text, string Url, string After)
{
    /// <summary>Null for any other line, including one with two links.</summary>
    public static LinkLine? Read(string line)
    {
        var text = line.Trim();
        if (text.Length > 1 && text[0] is '-' or '*' or '+' && text[1] == ' ')
            text = text[2..].TrimStart();
        var open = text.IndexOf('[');
        var middle = open < 0 ? -1 : text.IndexOf("](", open, StringComparison.Ordinal);
        var end = middle < 0 ? -1 : EndOfAddress(text, middle + 2);
        if (end < 0 || (open > 0 && text[open - 1] == '!'))
            return null;
        var after = text[(end + 1)..].Trim();
        return after.Contains("](", StringComparison.Ordinal)
            ? null
            : new LinkLine(text[..open].Trim(), text[(open + 1)..middle].Trim(), text[(middle + 2)..end], after.TrimStart('-', ' '));
    }

    // The bracket that closes the link; -1 when the URL contains a space, as before a title.
    private static int EndOfAddress(string text, int start)
    {
        var depth = 0;
        for (var i = start; i < text.Length && !char.IsWhiteSpace(text[i]); i++)
        {
            if (text[i] == '(')
                depth++;
            else if (text[i] == ')' && depth-- == 0)
                return i;
        }

        return -1;
    }
}
