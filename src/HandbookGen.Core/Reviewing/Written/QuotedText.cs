using System.Text.RegularExpressions;

namespace HandbookGen.Reviewing;

/// <summary>Tells what a message says from what it quotes: values of the handbook, in single quotes.</summary>
public static partial class QuotedText
{
    /// <summary>The parts in their order; a quoted one without its quotes.</summary>
    public static IEnumerable<(string Text, bool IsQuoted)> PartsOf(string message)
    {
        var at = 0;
        foreach (Match quoted in Quoted().Matches(message))
        {
            if (quoted.Index > at)
                yield return (message[at..quoted.Index], false);
            yield return (quoted.Groups["value"].Value, true);
            at = quoted.Index + quoted.Length;
        }

        if (at < message.Length)
            yield return (message[at..], false);
    }

    // An apostrophe inside a word is not a quote.
    [GeneratedRegex(@"(?<![\p{L}\p{N}])'(?<value>[^']+)'(?![\p{L}\p{N}])", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();
}
