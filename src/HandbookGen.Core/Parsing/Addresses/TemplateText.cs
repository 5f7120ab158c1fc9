using System.Buffers;

namespace HandbookGen.Parsing;

/// <summary>
/// Recognizes what a template engine would fill in: <c>{{ site.url }}</c> of Liquid, Jinja and Hugo, <c>{% link x.md %}</c>, and
/// <c>&lt;%= x %></c> of ERB. No engine runs here, so such text stays as it is written.
/// </summary>
public static class TemplateText
{
    // No tag is longer, and a page of opening braces must not take quadratic time.
    private const int Longest = 300;

    // Objects of Liquid in Jekyll.
    private static readonly string[] Names = ["site.", "page.", "layout.", "include.", "post."];

    private static readonly SearchValues<string> Openings = SearchValues.Create(["{{", "{%", "<%"], StringComparison.Ordinal);

    /// <summary>Whether an address has a part that only an engine knows.</summary>
    public static bool IsIn(string url)
    {
        // Nearly all addresses end here.
        var at = url.AsSpan().IndexOfAny(Openings);
        if (at < 0)
            return IsInBrackets(url);
        for (; at < url.Length; at++)
        {
            if (End(url, at) >= 0)
                return true;
        }

        return false;
    }

    // Markdown takes the angle brackets of '[text](<%= x %>)' for its own. No URL ends with a percent sign.
    private static bool IsInBrackets(string url) => url is ['%', _, .., '%'];

    /// <summary>
    /// The first tag in a text from an offset on. Braces directly around words, as in <c>{{name}}</c> and <c>{{my.event date}}</c>, are the
    /// fields of letters, which authors write about, unless the name is one of a known engine.
    /// </summary>
    /// <param name="withShortcodes">Whether Hugo's calls are tags; where shortcodes work, they are not.</param>
    public static (int Start, int End)? Find(string text, int from, bool withShortcodes)
    {
        for (var at = from; at < text.Length && text.AsSpan(at).IndexOfAny(Openings) is var next and >= 0; at++)
        {
            at += next;
            var end = End(text, at);
            if (end >= 0 && !IsWord(text.AsSpan(at, end - at)) && (withShortcodes || !IsShortcode(text, at)))
                return (at, end);
            // The braces of one tag, such as '{{%', open no second one.
            at = Math.Max(at + 1, end - 1);
        }

        return null;
    }

    // One past the tag that opens at an offset; negative for none. Tags do not go over lines.
    private static int End(string text, int at)
    {
        var rest = text.AsSpan(at, Math.Min(Longest, text.Length - at));
        var close =
            rest.StartsWith("{{", StringComparison.Ordinal) ? "}}"
            : rest.StartsWith("{%", StringComparison.Ordinal) ? "%}"
            : rest.StartsWith("<%", StringComparison.Ordinal) ? "%>"
            : "";
        if (close.Length == 0)
            return -1;
        var end = rest[2..].IndexOf(close, StringComparison.Ordinal);
        var line = rest.IndexOfAny('\r', '\n');
        if (end <= 0 || (line >= 0 && line < end + 2))
            return -1;
        // Two tags in a row are no tag around both.
        var inner = rest.Slice(2, end);
        return inner.IsWhiteSpace() || inner.ContainsAny('{', '}') ? -1 : at + end + 4;
    }

    private static bool IsShortcode(string text, int at) => at + 2 < text.Length && text[at] == '{' && text[at + 2] is '<' or '%';

    // Also formulas: '\mathbf{{x}}'.
    private static bool IsWord(ReadOnlySpan<char> tag)
    {
        if (tag[0] != '{' || tag[1] != '{')
            return false;
        var inner = tag[2..^2];
        if (inner[0] is ' ' or '-' or '.' or '$' or '<' or '%')
            return false;
        foreach (var name in Names)
        {
            if (inner.StartsWith(name, StringComparison.Ordinal))
                return false;
        }

        return true;
    }
}
