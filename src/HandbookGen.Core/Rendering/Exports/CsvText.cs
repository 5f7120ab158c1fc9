using System.Text;

namespace HandbookGen.Rendering.Exports;

/// <summary>Tables as comma-separated values, after <see href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</see>.</summary>
public static class CsvText
{
    /// <param name="rows">The first one holds the column names.</param>
    public static string Write(IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
            text.AppendJoin(',', row.Select(Field)).Append("\r\n");
        return text.ToString();
    }

    /// <summary>
    /// A value that no spreadsheet runs as a formula: one that looks like a formula is prefixed with an apostrophe, as
    /// <see href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP</see> recommends.
    /// </summary>
    public static string Field(string value)
    {
        var safe = value.TrimStart() is ['=' or '+' or '-' or '@', ..] || value is ['\t' or '\r' or '\n', ..] ? "'" + value : value;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"")}\"" : safe;
    }
}
