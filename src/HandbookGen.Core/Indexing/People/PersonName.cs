using System.Text;
using HandbookGen.Diagnostics;

namespace HandbookGen.Indexing.People;

/// <summary>The spelling of a name. Programs write the same name with different characters.</summary>
public static class PersonName
{
    /// <summary>
    /// One spelling of all that look alike: in form C, with plain apostrophes, hyphens and single spaces, without invisible characters.
    /// Case is kept.
    /// </summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in Nfc.Of(name))
        {
            if (IsInvisible(c))
                continue;
            if (!char.IsWhiteSpace(c))
                folded.Append(Plain(c));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd(' ');
    }

    /// <summary>Whether two names look the same; case is ignored.</summary>
    public static bool AreSame(string name, string other) => Fold(name).Equals(Fold(other), StringComparison.OrdinalIgnoreCase);

    private static char Plain(char c) =>
        c switch
        {
            '’' or '‘' or 'ʼ' or '′' or '´' or '`' or '＇' => '\'',
            '\u2010' or '\u2011' => '-',
            _ => c,
        };

    // Soft hyphens, zero-width characters and marks for the direction of text.
    private static bool IsInvisible(char c) => c is '\u00AD' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u2060' and <= '\u2064');
}
