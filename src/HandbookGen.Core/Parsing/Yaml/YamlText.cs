namespace HandbookGen.Parsing.Yaml;

/// <summary>Writes values so that they are read back unchanged.</summary>
public static class YamlText
{
    /// <summary>A one-line value: plain when it is certain to be read back as the same text, otherwise in double quotes.</summary>
    public static string Of(string value) =>
        IsPlain(value)
            ? value
            : $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    // Safe inside [..] and {..} too, and never a number, a date or a word such as 'yes' that YAML reads as something else.
    private static bool IsPlain(string value) =>
        value.Length > 0
        && char.IsLetter(value[0])
        && value[^1] is not (':' or ' ')
        && !value.AsSpan().ContainsAny("#,[]{}\"'\r\n\t")
        && !value.Contains(": ", StringComparison.Ordinal)
        && value.ToLowerInvariant() is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off" or "y" or "n");
}
