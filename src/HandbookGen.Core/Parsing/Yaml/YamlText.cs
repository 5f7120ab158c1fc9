namespace HandbookGen.Parsing.Yaml;

/// <summary>Writes values so that YAML reads them back.</summary>
public static class YamlText
{
    /// <summary>A value of one line: as it is where that is certain to be read as this text, else in double quotes.</summary>
    public static string Of(string value) =>
        IsPlain(value)
            ? value
            : $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    // Also inside [..] and {..}, and never a number, a date or a word such as 'yes' that YAML gives another meaning.
    private static bool IsPlain(string value) =>
        value.Length > 0
        && char.IsLetter(value[0])
        && value[^1] is not (':' or ' ')
        && !value.AsSpan().ContainsAny("#,[]{}\"'\r\n\t")
        && !value.Contains(": ", StringComparison.Ordinal)
        && value.ToLowerInvariant() is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off" or "y" or "n");
}
