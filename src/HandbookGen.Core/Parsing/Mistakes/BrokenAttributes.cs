using System.Collections.Frozen;

namespace HandbookGen.Parsing;

/// <summary>
/// Recognizes what was meant as the id of a heading, at the end of its line: <c>{#slas</c>, <c>{# slas}</c>, <c>{#our slas}</c>,
/// <c>(#slas)</c>.
/// </summary>
internal static class BrokenAttributes
{
    // Real lists are shorter, and a heading of brackets must not take quadratic time.
    private const int Longest = 400;

    // The blocks of Svelte and Handlebars.
    private static readonly FrozenSet<string> TemplateWords = ["if", "each", "await", "key", "with", "unless"];

    /// <summary>One past the end of the broken list; null for other text.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="open">Offset of the bracket.</param>
    /// <param name="heading">Offset of the first character of the heading.</param>
    public static int? EndAt(string text, int open, int heading)
    {
        if (open > 0 && text[open - 1] is ('\\' or '{' or '$'))
            return null;
        var line = text.AsSpan(open, Math.Min(Longest, text.Length - open));
        var length = line.IndexOfAny('\r', '\n');
        if (length < 0 && line.Length == Longest)
            return null;
        var rest = (length < 0 ? line : line[..length]).TrimEnd(" \t#");
        var isBroken = text[open] switch
        {
            '{' => IsUnclosed(rest) || IsSpaced(rest) || IsOfWords(rest),
            '｛' => rest.Length > 2 && rest[1] is ('#' or '＃') && rest[^1] is ('｝' or '}'),
            '(' => IsParenthesized(rest) && !NamesChannel(text.AsSpan(heading, open - heading)),
            _ => false,
        };
        return isBroken ? open + rest.Length : null;
    }

    // {#slas, {: #slas, {#slas)
    private static bool IsUnclosed(ReadOnlySpan<char> list) => !list.Contains('}') && IsName(Name(list[1..]), isComplete: false);

    // {# slas}
    private static bool IsSpaced(ReadOnlySpan<char> list) =>
        list[^1] == '}' && list[1..].TrimStart() is ['#', ' ', ..] && IsName(Name(list[1..^1]), isComplete: true);

    // {#our slas}, {#our%20slas}, but not {#if user} of a template.
    private static bool IsOfWords(ReadOnlySpan<char> list) =>
        list[^1] == '}'
        && list[1..^1].IndexOfAny("{}=.:") < 0
        && Name(list[1..^1]) is var name
        && IsName(name, isComplete: false)
        && name.IndexOfAny(" %") >= 0
        && !TemplateWords.Contains(name[..name.IndexOfAny(" %")].ToString());

    // (#slas), but not (#123), the number of an issue.
    private static bool IsParenthesized(ReadOnlySpan<char> list) =>
        list.Length > 3
        && list[1] == '#'
        && list[^1] == ')'
        && IsName(list[2..^1], isComplete: true)
        && list[2..^1].IndexOfAnyExceptInRange('0', '9') >= 0;

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> list)
    {
        list = list.TrimStart();
        if (list is [':', ..])
            list = list[1..].TrimStart();
        return list is ['#', ..] ? list[1..].Trim() : default;
    }

    private static bool IsName(ReadOnlySpan<char> name, bool isComplete)
    {
        if (name.IsEmpty || !char.IsLetterOrDigit(name[0]))
            return false;
        foreach (var c in isComplete ? name : name[..1])
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_' or '.'))
                return false;
        }

        return true;
    }

    private static bool NamesChannel(ReadOnlySpan<char> heading) =>
        heading.Contains("slack", StringComparison.OrdinalIgnoreCase)
        || heading.Contains("channel", StringComparison.OrdinalIgnoreCase)
        || heading.Contains("チャンネル", StringComparison.Ordinal);
}
