using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A link or redirect that would run code in the reader's browser.</summary>
public sealed class UnsafeLink : Rule
{
    public override string Id => "HB1003";

    public override string Name => "unsafe-link";

    // A misspelt 'hhttps:' is none that anybody would add.
    public override ImmutableArray<string> YieldsTo => ["HB1007"];

    public override Explanation Explanation =>
        new(
            What: "A link or redirect has a URL that would run code in the browser, such as `javascript:`, or `data:` with HTML, or one "
                + "whose scheme is not among `UrlSchemes` in `statiq.json`, and which may open another program.",
            Why: "Anyone who can edit one page could use it to read what readers type on every page, or to open programs on their "
                + "computers. The URL is left out of the site; the text of a link stays.",
            Incorrect: "[Print](javascript:window.print())",
            Correct: "Print this page with Ctrl+P.",
            Fix: "Link to an `https:` page, or describe in words what the reader should do. If readers need links with another "
                + "scheme, such "
                + "as `slack:`, add it to `UrlSchemes`. The setting replaces the default, so list the schemes that you still need."
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from page in site.Pages
        from resolved in page.ResolvedLinks
        where resolved.Target.Kind == LinkTargetKind.Unsafe
        let link = resolved.Link
        select Of(link, Shown(link.Url));

    private static Finding Of(Link link, string shown) =>
        BrowserUrl.Read(link.Url).Scheme is { } scheme && !UrlScheme.IsUnsafe(link.Url)
            ? new Finding(
                link.Range,
                $"'{shown}' has the scheme '{scheme}', which is not among 'UrlSchemes', so the URL is left out.",
                $"Link to an 'https:' page, or add '{scheme}' to 'UrlSchemes'."
            )
            : new Finding(
                link.Range,
                $"'{shown}' would run code in the reader's browser, so the URL is left out.",
                "Link to an 'https:' page."
            );

    private static string Shown(string url) => url.Length > 40 ? url[..40] + "…" : url;
}
