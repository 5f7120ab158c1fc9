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
    /// A value that Excel, LibreOffice and Google Sheets do not run as a formula: one that looks like a formula, also after spaces, is
    /// prefixed with an apostrophe, as <see href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP</see> recommends. That
    /// includes the full-width signs, which a spreadsheet in a Chinese or Japanese locale reads like the others.
    /// </summary>
    public static string Field(string value)
    {
        var safe = value.Length > 0 && (IsBlankStart(value[0]) || IsFormula(value)) ? "'" + value : value;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"")}\"" : safe;
    }

    private static bool IsBlankStart(char c) => c is '\t' or '\r' or '\n';

    private static bool IsFormula(string value)
    {
        // Neither spaces nor invisible characters keep a spreadsheet from reading what follows.
        var start = 0;
        while (start < value.Length && (char.IsWhiteSpace(value[start]) || char.IsControl(value[start]) || IsInvisible(value[start])))
            start++;
        return start < value.Length && "=+-@|%＝＋－＠｜％−".Contains(value[start]);
    }

    private static bool IsInvisible(char c) => c is '\ufeff' or (>= '\u200b' and <= '\u200f') or '\u2060';
}
