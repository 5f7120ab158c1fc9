using System.Text;

namespace HandbookGen.Indexing.People;

/// <summary>What is shown of somebody without a picture.</summary>
/// <param name="Initials">One or two capitals; empty for a name without letters and digits.</param>
/// <param name="Tone">0 to 7: the number of a color of the theme. The same name always has the same one.</param>
public sealed record Face(string Initials, int Tone)
{
    public const int Tones = 8;

    public static Face Of(string name)
    {
        var words = name.TrimStart('@').Split([' ', '\u00a0', '-', '_', '.'], StringSplitOptions.RemoveEmptyEntries);
        var letters = words.Select(InitialOf).Where(letter => letter.Length > 0).ToList();
        var initials = letters.Count < 2 ? string.Concat(letters) : letters[0] + letters[^1];
        return new Face(initials, ToneOf(PersonName.Fold(name).ToLowerInvariant()));
    }

    private static string InitialOf(string word)
    {
        foreach (var rune in word.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                return Rune.ToUpperInvariant(rune).ToString();
        }

        return "";
    }

    // FNV-1a: the hash codes of strings differ from run to run.
    private static int ToneOf(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = (hash ^ c) * 16777619u;
        return (int)((hash ^ (hash >> 16)) % Tones);
    }
}
