namespace HandbookGen.Indexing.Utm;

/// <summary>Checks the characters of a code: lower-case letters and digits, separated by single hyphens or underscores.</summary>
public static class UtmCharacters
{
    private const string Parameter = "utm_campaign=";

    /// <returns>The first mistake, as the end of "... has": <c>the capital letter 'G'</c>; null when there is none.</returns>
    public static string? Mistake(string code)
    {
        if (code.Length == 0)
            return "no characters";
        for (var i = 0; i < code.Length; i++)
        {
            var c = code[i];
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
                continue;
            if (c is not ('_' or '-'))
                return Describe(c);
            if (i == 0 || i == code.Length - 1)
                return $"'{c}' at its {(i == 0 ? "beginning" : "end")}";
            if (code[i - 1] is '_' or '-')
                return $"'{code[i - 1]}{c}' without a letter in between";
        }

        return null;
    }

    /// <summary>
    /// The corrected code, of a URL the one in it; null when nothing would be left of it, or it has letters outside the alphabet.
    /// </summary>
    public static string? Corrected(string code)
    {
        var parameter = code.LastIndexOf(Parameter, StringComparison.OrdinalIgnoreCase);
        var value = parameter < 0 ? code : code[(parameter + Parameter.Length)..].Split('&', '#')[0];
        var letters = new System.Text.StringBuilder(value.Length);
        foreach (var c in value.Trim().ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
                letters.Append(c);
            else if (char.IsLetterOrDigit(c))
                // There is no single way to transliterate this letter.
                return null;
            else if (c is '_' or '-' or ' ' && letters.Length > 0 && letters[^1] is not ('_' or '-'))
                letters.Append(c == ' ' ? '-' : c);
        }

        var corrected = letters.ToString().TrimEnd('_', '-');
        return corrected.Length == 0 ? null : corrected;
    }

    public static string Help(string code) =>
        Corrected(code) is { } corrected ? $"Write '{corrected}'." : "Use lower-case letters and digits, separated by single '-' or '_'.";

    private static string Describe(char c) =>
        c switch
        {
            ' ' => "a space",
            _ when char.IsAsciiLetterUpper(c) => $"the capital letter '{c}'",
            _ when char.IsControl(c) => "a control character",
            // Half of a surrogate pair.
            _ when char.IsSurrogate(c) => "a character that is not a letter or digit",
            _ => $"the character '{c}'",
        };
}
