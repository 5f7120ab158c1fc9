using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation;

/// <summary>Says what of a page's raw HTML and attribute lists is left out, and why.</summary>
internal static class RemovalReason
{
    private const string LinkToForm = "Link to a form on another site instead.";

    public static IEnumerable<Finding> FindingsOf(Site site) =>
        from page in site.Pages
        from removed in UnknownInnerText.Outside(page, page.Page.Removed, removed => removed.Range)
        select removed.Attributes switch
        {
            [] => OfElement(removed),
            [var only] => OfAttribute(removed, only),
            _ => OfAttributes(removed, removed.Attributes.FirstOrDefault(IsHandler) ?? removed.Attributes[0]),
        };

    private static Finding OfElement(RemovedMarkup removed) =>
        new(removed.Range, $"'<{removed.Element}>' is left out of the page: {ReasonAgainst(removed.Element!)}.", HelpFor(removed.Element!));

    private static Finding OfAttribute(RemovedMarkup removed, string only) =>
        new(
            removed.Range,
            $"{WhatGoes(only)}{(removed.Element is { } element ? $" of '<{element}>'" : "")} is left out of the page: "
                + $"{ReasonAgainstAttribute(only)}.",
            HelpForAttribute(only)
        );

    // The reason against the worst one is given.
    private static Finding OfAttributes(RemovedMarkup removed, string worst) =>
        new(
            removed.Range,
            $"'{string.Join("', '", removed.Attributes[..^1])}' and '{removed.Attributes[^1]}' of '<{removed.Element}>' are left out of "
                + $"the page: {ReasonAgainstAttribute(worst)}.",
            worst is "action" or "formaction" or "method" ? LinkToForm : "Remove them."
        );

    private static string ReasonAgainst(string element) =>
        element switch
        {
            "script" or "noscript" => "scripts in pages never run",
            "style" => "it could restyle or cover every part of the site",
            "object" or "embed" or "applet" or "portal" or "frame" or "frameset" => "it would load another document or program",
            "html" or "head" or "body" or "title" or "meta" or "link" or "base" or "main" => "the theme writes this part of a page",
            "select" or "option" or "optgroup" or "textarea" or "datalist" or "output" or "isindex" or "keygen" => "pages have no forms",
            _ => "it is not among the HTML that pages may use",
        };

    private static string HelpFor(string element) =>
        element switch
        {
            "style" => "Style single elements with 'style=\"…\"', or set 'PageStyles' to 'allow'.",
            "object" or "embed" or "applet" or "portal" or "frame" or "frameset" => "Write a link to it instead.",
            "title" => "Set 'title' in the front matter instead.",
            "select" or "option" or "optgroup" or "textarea" or "datalist" or "output" or "isindex" or "keygen" => LinkToForm,
            _ => "Remove it, or write the text in Markdown.",
        };

    private static string HelpForAttribute(string attribute) =>
        attribute switch
        {
            _ when IsStyle(attribute) => "Use a file of this site, or remove the URL.",
            "action" or "formaction" or "method" => LinkToForm,
            _ => "Remove it.",
        };

    private static string WhatGoes(string attribute) => IsStyle(attribute) ? $"A URL in '{attribute}'" : $"'{attribute}'";

    private static string ReasonAgainstAttribute(string attribute) =>
        attribute switch
        {
            _ when IsHandler(attribute) => "scripts in pages never run",
            _ when IsStyle(attribute) => "the page would load it from another host",
            "action" or "formaction" or "method" => "pages send no forms",
            _ => "pages may not use it",
        };

    private static bool IsHandler(string attribute) => attribute.StartsWith("on", StringComparison.Ordinal);

    private static bool IsStyle(string attribute) => attribute is "style" or "fill" or "stroke" or "clip-path";
}
