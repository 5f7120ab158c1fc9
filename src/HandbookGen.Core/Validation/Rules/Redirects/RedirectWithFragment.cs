using HandbookGen.Indexing;
using HandbookGen.Indexing.Redirects;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A former URL with a <c>#</c>, as if a server could see it.</summary>
public sealed class RedirectWithFragment : Rule
{
    public override string Id => "HB5003";

    public override string Name => "redirect-with-fragment";

    public override Explanation Explanation =>
        new(
            What: "An entry of `aliases` or `redirect_from` has a `#`. What follows it is an anchor, not a URL.",
            Why: "Browsers keep the anchor to themselves. A server is asked for the page alone, so that this redirect never happens, and nobody notices.",
            Bad: "aliases:\n  - /handbook/procurement/#creating-a-purchase-order",
            Good: "# data/redirects.yml\n- from: /handbook/procurement/#creating-a-purchase-order\n  to: /handbook/purchase-orders/",
            Fix: "Move the line to `data/redirects.yml`, which leads anchors on in the browser. An anchor of the same page goes to `anchor_aliases`.",
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
            $"No server sees the '#{id}' of the former URL '{alias.Value.Trim()}'.",
            fromUrl == page.Page.Url || id.Length == 0
                ? $"Write 'anchor_aliases: {{{(id.Length == 0 ? "old" : id)}: new}}' with the id that it has now."
                : $"Write '- from: {fromUrl}#{id}' and '  to: {page.Page.Url}' into 'data/redirects.yml'."
        );
}
