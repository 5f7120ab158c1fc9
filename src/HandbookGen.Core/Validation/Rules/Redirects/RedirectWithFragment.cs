using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Redirects;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A former URL with a <c>#</c>, which no server ever sees.</summary>
public sealed class RedirectWithFragment : Rule
{
    public override string Id => "HB5003";

    public override string Name => "redirect-with-fragment";

    public override Explanation Explanation =>
        new(
            What: "An entry in `aliases` or `redirect_from` contains a `#`. What follows it is an anchor, not part of a URL that a "
                + "server can redirect.",
            Why: "Browsers do not send the anchor to the server. The server is asked for the page only, so this redirect never "
                + "happens, and nobody notices.",
            Incorrect: """
            aliases:
              - /handbook/procurement/#creating-a-purchase-order
            """,
            Correct: """
            # data/redirects.yml
            - from: /handbook/procurement/#creating-a-purchase-order
              to: /handbook/purchase-orders/
            """,
            Fix: "Move the entry to `data/redirects.yml`, which redirects anchors in the browser. For an anchor on the same page, "
                + "use `anchor_aliases`.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from page in site.Pages
        from alias in page.Page.FrontMatter.Aliases.Concat(page.Page.FrontMatter.RedirectFrom)
        where alias.Value.Contains('#')
        let fromUrl = RedirectReader.FromUrlOf(page.Page, alias.Value)
        let id = FragmentId.Of(UrlPath.Split(alias.Value.Trim()).Fragment)
        select new Finding(
            alias.Range,
            $"Servers never see the '#{id}' in the former URL '{alias.Value.Trim()}'.",
            fromUrl == page.Page.Url || id.Length == 0
                ? $"Use 'anchor_aliases: {{{(id.Length == 0 ? "old" : id)}: new}}' with the new id instead."
                : $"Add '- from: {fromUrl}#{id}' and '  to: {page.Page.Url}' to 'data/redirects.yml' instead."
        );
}
