using System.Text;
using System.Text.RegularExpressions;

namespace HandbookGen.Indexing.Adopting;

/// <summary>
/// Reads the lines <c>key = "text"</c> and <c>[table]</c> of TOML (<see href="https://toml.io/en/v1.0.0"/>), which are enough for the
/// settings that carry over. Of everything else, only the key is read.
/// </summary>
internal static partial class TomlLines
{
    private static readonly string[] LongQuotes = ["\"\"\"", "'''"];

    public static IEnumerable<FlatSetting> Read(string text)
    {
        var table = "";
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (Table().Match(line) is { Success: true } head)
            {
                table = Name(head.Groups["name"].Value);
                yield return new FlatSetting(table, null);
            }
            else if (Pair().Match(line) is { Success: true } pair)
            {
                var name = Name(pair.Groups["key"].Value);
                var value = pair.Groups["value"].Value;
                yield return new FlatSetting(table.Length == 0 ? name : $"{table}.{name}", Text(value));
                i = EndOf(value, lines, i);
            }
        }
    }

    // The last line of a text or list that is longer than a line.
    private static int EndOf(string value, string[] lines, int first)
    {
        var quotes = LongQuotes.FirstOrDefault(each => value.StartsWith(each, StringComparison.Ordinal));
        var last = first;
        if (quotes is not null)
        {
            if (value.IndexOf(quotes, 3, StringComparison.Ordinal) < 0)
                while (++last < lines.Length && !lines[last].Contains(quotes, StringComparison.Ordinal)) { }
        }
        else if (value.StartsWith('['))
        {
            for (var depth = Depth(value); depth > 0 && last + 1 < lines.Length; )
                depth += Depth(lines[++last]);
        }

        return last;
    }

    private static int Depth(string line)
    {
        var bare = Quoted().Replace(line, "").Split('#')[0];
        return bare.Count(c => c == '[') - bare.Count(c => c == ']');
    }

    // Null for a long text, a list, a table and an escape that is rare in settings.
    private static string? Text(string value)
    {
        if (LongQuotes.Any(each => value.StartsWith(each, StringComparison.Ordinal)))
            return null;
        if (Quoted().Match(value) is { Success: true, Index: 0, Value: var quoted })
            return quoted[0] == '\'' ? quoted[1..^1] : Unescaped(quoted[1..^1]);
        return value.Length > 0 && value[0] is not ('[' or '{') ? value.Split('#')[0].Trim() : null;
    }

    private static string? Unescaped(string text)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && text[++i] is not ('"' or '\\'))
                return null;
            plain.Append(text[i]);
        }

        return plain.ToString();
    }

    private static string Name(string written) => string.Join('.', written.Split('.').Select(part => part.Trim().Trim('"', '\'')));

    [GeneratedRegex(@"^\[\[?(?<name>[^\[\]]+)\]\]?\s*(#.*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Table();

    [GeneratedRegex("""^(?<key>[\w.-]+|"[^"]*"|'[^']*')\s*=\s*(?<value>.*)$""", RegexOptions.ExplicitCapture)]
    private static partial Regex Pair();

    [GeneratedRegex("""'[^']*'|"(\\.|[^"\\])*" """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Quoted();
}
