using System.Collections.Frozen;
using System.Text;
using HandbookGen.Parsing.Body;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Rendering.Body;

/// <summary>
/// Gives every element its end tag: adds missing ones and drops those that close nothing, much as browsers do
/// (<see href="https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody"/>), in one pass at any depth of nesting.
/// </summary>
internal static class BalancedHtml
{
    private static readonly FrozenSet<string> EndParagraphs = FrozenSet.ToFrozenSet([
        "address",
        "article",
        "aside",
        "blockquote",
        "center",
        "dd",
        "details",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "li",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "ul",
    ]);

    /// <param name="html">Rendered: every <c>&lt;</c> begins a tag or a comment.</param>
    public static string Of(string html)
    {
        var result = new StringBuilder(html.Length + 256);
        var open = new OpenElements(result);
        var at = 0;
        foreach (var tag in HtmlScanner.Scan(html, 0, html.Length).OfType<HtmlTag>())
        {
            result.Append(html, at, tag.Start - at);
            at = tag.End;
            if (tag.IsClosing)
            {
                open.Close(tag.Name);
                continue;
            }

            while (open.Last is { } last && Ends(last, tag.Name))
                open.Close(last);
            result.Append(html, tag.Start, tag.End - tag.Start);
            if (!OpenTags.IsEmpty(tag))
                open.Add(tag.Name);
        }

        result.Append(html, at, html.Length - at);
        open.CloseAll();
        return result.ToString();
    }

    // Whether the next element implies the end tag of the last one.
    private static bool Ends(string last, string next) =>
        last switch
        {
            "p" => EndParagraphs.Contains(next),
            "li" => next == "li",
            "dt" or "dd" => next is "dt" or "dd",
            "td" or "th" => next is "td" or "th" or "tr" or "tbody" or "thead" or "tfoot",
            "tr" => next is "tr" or "tbody" or "thead" or "tfoot",
            "tbody" or "thead" or "tfoot" => next is "tbody" or "thead" or "tfoot",
            "a" => next == "a",
            _ => false,
        };

    /// <summary>The stack of open elements, in scopes: an end tag inside a cell closes nothing outside the table.</summary>
    private sealed class OpenElements(StringBuilder result)
    {
        private readonly Stack<Scope> scopes = new([new Scope()]);

        public string? Last => scopes.Peek().Names.TryPeek(out var name) ? name : null;

        public void Add(string name)
        {
            if (name is "table" or "td" or "th" or "caption")
                scopes.Push(new Scope());
            scopes.Peek().Add(name);
        }

        public void Close(string name)
        {
            if (scopes.Peek().Has(name))
                CloseTo(name);
            else if (name is "table" or "tbody" or "thead" or "tfoot" or "tr" && scopes.Peek().IsCell && scopes.Skip(1).First().Has(name))
                CloseTo(name);
        }

        public void CloseAll()
        {
            while (Last is not null)
                CloseLast();
        }

        private void CloseTo(string name)
        {
            while (CloseLast() != name) { }
        }

        private string CloseLast()
        {
            var name = scopes.Peek().Remove();
            if (scopes.Count > 1 && scopes.Peek().Names.Count == 0)
                scopes.Pop();
            result.Append("</").Append(name).Append('>');
            return name;
        }
    }

    /// <summary>Open elements, and a count per name, so that looking up a name does not search them all.</summary>
    private sealed class Scope
    {
        private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
        private string? first;

        public Stack<string> Names { get; } = new();

        public bool IsCell => first is "td" or "th" or "caption";

        public bool Has(string name) => counts.GetValueOrDefault(name) > 0;

        public void Add(string name)
        {
            first ??= name;
            Names.Push(name);
            counts[name] = counts.GetValueOrDefault(name) + 1;
        }

        public string Remove()
        {
            var name = Names.Pop();
            counts[name]--;
            return name;
        }
    }
}
