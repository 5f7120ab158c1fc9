namespace HandbookGen.Indexing.Utm;

/// <summary>The characters of a code: small letters and digits, with single hyphens or underscores between them.</summary>
public static class UtmCharacters
{
    /// <returns>What is wrong first, to follow "has": <c>the capital letter 'G'</c>; null when everything is right.</returns>
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
                return $"'{code[i - 1]}{c}' without a letter between";
        }

        return null;
    }

    /// <summary>The nearest code that is right; null when nothing of it is left, or it has letters that cannot be written with ours.</summary>
    public static string? Corrected(string code)
    {
        var letters = new System.Text.StringBuilder(code.Length);
        foreach (var c in code.Trim().ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
                letters.Append(c);
            else if (char.IsLetterOrDigit(c))
                // Nobody knows which letters of ours the author would take for this one.
                return null;
            else if (c is '_' or '-' or ' ' && letters.Length > 0 && letters[^1] is not ('_' or '-'))
                letters.Append(c == ' ' ? '-' : c);
        }

        var corrected = letters.ToString().TrimEnd('_', '-');
        return corrected.Length == 0 ? null : corrected;
    }

    public static string Help(string code) =>
        Corrected(code) is { } corrected ? $"Write '{corrected}'." : "Write small letters and digits, with '-' or '_' between them.";

    private static string Describe(char c) =>
        c switch
        {
            ' ' => "a blank",
            _ when char.IsAsciiLetterUpper(c) => $"the capital letter '{c}'",
            _ when char.IsControl(c) => "a control character",
            // Half of a character that needs two.
            _ when char.IsSurrogate(c) => "a character that is no letter or digit",
            _ => $"the character '{c}'",
        };
}
