using System.Collections.Frozen;

namespace HandbookGen.Parsing.Dialects;

/// <summary>How kramdown reads the content of an HTML element.</summary>
internal enum HtmlContent
{
    /// <summary>As is: no Markdown.</summary>
    Raw,

    /// <summary>As inline Markdown.</summary>
    Span,

    /// <summary>As Markdown blocks.</summary>
    Block,
}

/// <summary>kramdown's tables of HTML elements, after <see href="https://kramdown.gettalong.org/syntax.html#html-blocks"/>.</summary>
internal static class KramdownHtmlModel
{
    private static readonly FrozenSet<string> BlockContent = FrozenSet.ToFrozenSet([
        "address",
        "applet",
        "article",
        "aside",
        "blockquote",
        "body",
        "dd",
        "details",
        "div",
        "dl",
        "fieldset",
        "figure",
        "figcaption",
        "footer",
        "form",
        "header",
        "hgroup",
        "iframe",
        "li",
        "main",
        "map",
        "menu",
        "nav",
        "noscript",
        "object",
        "section",
        "summary",
        "td",
    ]);

    private static readonly FrozenSet<string> SpanContent = FrozenSet.ToFrozenSet([
        "a",
        "abbr",
        "acronym",
        "b",
        "bdo",
        "big",
        "button",
        "cite",
        "caption",
        "del",
        "dfn",
        "dt",
        "em",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "i",
        "ins",
        "label",
        "legend",
        "optgroup",
        "p",
        "q",
        "rb",
        "rbc",
        "rp",
        "rt",
        "rtc",
        "ruby",
        "select",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "th",
        "tt",
    ]);

    private static readonly FrozenSet<string> SpanElements = FrozenSet.ToFrozenSet([
        "a",
        "abbr",
        "acronym",
        "b",
        "bdo",
        "big",
        "br",
        "button",
        "cite",
        "code",
        "del",
        "dfn",
        "em",
        "i",
        "img",
        "input",
        "ins",
        "kbd",
        "label",
        "mark",
        "option",
        "q",
        "rb",
        "rbc",
        "rp",
        "rt",
        "rtc",
        "ruby",
        "samp",
        "select",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "tt",
        "u",
        "var",
    ]);

    private static readonly FrozenSet<string> WithoutBody = FrozenSet.ToFrozenSet([
        "area",
        "base",
        "br",
        "col",
        "command",
        "embed",
        "hr",
        "img",
        "input",
        "keygen",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]);

    /// <summary>Whether the element is inline; an inline element never starts a block.</summary>
    public static bool IsSpan(string name) => SpanElements.Contains(name);

    /// <summary>Whether the element has no end tag.</summary>
    public static bool IsEmpty(string name) => WithoutBody.Contains(name);

    /// <summary>The default content of the element if Markdown inside HTML is on.</summary>
    public static HtmlContent DefaultOf(string name) =>
        BlockContent.Contains(name) ? HtmlContent.Block
        : SpanContent.Contains(name) ? HtmlContent.Span
        : HtmlContent.Raw;
}
