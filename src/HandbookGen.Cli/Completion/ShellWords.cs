using System.Collections.Immutable;
using System.Text;

namespace HandbookGen.Cli;

/// <summary>A command line of bash up to the cursor, in words as bash passes them to a program.</summary>
/// <param name="Words">The program first; the last one is being typed and may be empty.</param>
/// <param name="Kept">How many characters of the last word bash keeps: it replaces what is behind them.</param>
/// <param name="Quote">The quote that is open at the cursor; null for none.</param>
internal sealed record ShellWords(ImmutableArray<string> Words, int Kept, char? Quote)
{
    private const string Special = " \t!\"#$&'()*;<>?[\\]^`{|}~";

    /// <param name="breaks">The characters in <c>COMP_WORDBREAKS</c>: bash takes what follows them for the word to complete.</param>
    public static ShellWords Split(string line, string breaks)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var word = new StringBuilder();
        var (isBegun, kept, keptOutside, quote) = (false, 0, 0, (char?)null);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == quote)
            {
                (quote, kept) = (null, keptOutside);
            }
            else if (quote is null && c is '"' or '\'')
            {
                // Inside quotes, the word to complete begins at the quote.
                (quote, isBegun, keptOutside, kept) = (c, true, kept, word.Length);
            }
            else if (quote is null && c is ' ' or '\t')
            {
                if (isBegun)
                    words.Add(word.ToString());
                word.Clear();
                (isBegun, kept) = (false, 0);
            }
            else
            {
                var isEscaped = c == '\\' && i + 1 < line.Length && IsEscape(quote, line[i + 1]);
                word.Append(isEscaped ? line[++i] : c);
                isBegun = true;
                // Readline takes '@' for the beginning of a host name, and so of the word.
                if (quote is null && !isEscaped && breaks.Contains(c))
                    kept = c == '@' ? word.Length - 1 : word.Length;
            }
        }

        words.Add(word.ToString());
        return new ShellWords(words.ToImmutable(), kept, quote);
    }

    /// <summary>A value for the last word, as it has to stand on the command line in place of what bash replaces.</summary>
    public string Replacement(string value)
    {
        var text = new StringBuilder();
        foreach (var c in value.AsSpan(Kept))
        {
            text.Append(
                Quote switch
                {
                    '\'' when c == '\'' => "'\\''",
                    '"' when c is '"' or '$' or '`' or '\\' => "\\" + c,
                    null when Special.Contains(c) => "\\" + c,
                    _ => c.ToString(),
                }
            );
        }

        return text.ToString();
    }

    private static bool IsEscape(char? quote, char next) =>
        quote switch
        {
            null => true,
            '"' => next is '"' or '$' or '`' or '\\',
            _ => false,
        };
}
