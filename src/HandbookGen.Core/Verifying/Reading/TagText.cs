namespace HandbookGen.Verifying.Reading;

/// <summary>
/// Finds the attributes of one start tag in the text of a file, as <see
/// href="https://html.spec.whatwg.org/multipage/parsing.html#before-attribute-name-state"/> reads them: the parser only knows where the tag
/// begins.
/// </summary>
internal static class TagText
{
    /// <summary>The value of an attribute, without quotes; the whole tag if the attribute has none.</summary>
    /// <param name="tag">The offset of <c>&lt;</c>.</param>
    /// <param name="name">In lower case.</param>
    public static TextSpan ValueOf(string html, int tag, string name)
    {
        for (var at = NameEnd(html, tag + 1); at < html.Length && html[at] != '>'; )
        {
            if (IsBlank(html[at]) || html[at] == '/')
            {
                at++;
                continue;
            }

            var start = at++;
            while (at < html.Length && !IsBlank(html[at]) && html[at] is not ('=' or '>' or '/'))
                at++;
            var isWanted = IsNamed(html.AsSpan(start..at), name);
            var (value, next) = ValueAt(html, at);
            if (isWanted && value is { } found)
                return found;
            if (isWanted)
                return new TextSpan(start, at);
            at = next;
        }

        return new TextSpan(tag, EndOf(html, tag));
    }

    // The parser calls 'xlink:href' in SVG 'href'.
    private static bool IsNamed(ReadOnlySpan<char> written, string name) =>
        written.EndsWith(name, StringComparison.OrdinalIgnoreCase) && (written.Length == name.Length || written[^(name.Length + 1)] == ':');

    /// <summary>One past the <c>></c> that ends a start tag.</summary>
    public static int EndOf(string html, int tag)
    {
        var at = NameEnd(html, tag + 1);
        while (at < html.Length && html[at] != '>')
        {
            if (html[at] == '=')
                at = ValueAt(html, at).Next;
            else
                at++;
        }

        return Math.Min(at + 1, html.Length);
    }

    // The value behind the white space and the '=' at an offset, and one past its closing quote; no value without '='.
    private static (TextSpan? Value, int Next) ValueAt(string html, int at)
    {
        var next = at;
        while (next < html.Length && IsBlank(html[next]))
            next++;
        if (next == html.Length || html[next] != '=')
            return (null, at);
        next++;
        while (next < html.Length && IsBlank(html[next]))
            next++;
        if (next < html.Length && html[next] is '"' or '\'')
        {
            var close = html.IndexOf(html[next], next + 1) is >= 0 and var found ? found : html.Length;
            return (new TextSpan(next + 1, close), Math.Min(close + 1, html.Length));
        }

        var start = next;
        while (next < html.Length && !IsBlank(html[next]) && html[next] != '>')
            next++;
        return (new TextSpan(start, next), next);
    }

    private static int NameEnd(string html, int at)
    {
        while (at < html.Length && !IsBlank(html[at]) && html[at] is not ('>' or '/'))
            at++;
        return at;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
