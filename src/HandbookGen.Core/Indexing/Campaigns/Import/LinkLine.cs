namespace HandbookGen.Indexing.Campaigns.Import;

/// <summary>A line that is one link: <c>- Slack: [#gtm-cicd](https://…) - team members only</c>.</summary>
/// <param name="Before">What stands before the link, without the sign of the list.</param>
/// <param name="Text">Of the link.</param>
/// <param name="After">What stands behind it, without a dash.</param>
internal sealed record LinkLine(string Before, string Text, string Url, string After)
{
    /// <summary>Null for every other line, also for one with two links.</summary>
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

    // At the bracket that closes the link; -1 where the address has a blank, as before a title.
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
