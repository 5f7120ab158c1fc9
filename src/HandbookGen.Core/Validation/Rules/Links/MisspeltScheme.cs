using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>An address whose beginning no browser understands.</summary>
public sealed class MisspeltScheme : Rule
{
    public override string Id => "HB1007";

    public override string Name => "misspelt-scheme";

    public override Explanation Explanation =>
        new(
            What: "An address begins with something that is nearly `https://`, `http://` or `mailto:`, such as `hhttps://`, `https:/`, `http//` or `https://https://`. Schemes of other programs stay silent.",
            Why: "The browser shows an error, or looks for a page of that name on this site.",
            Bad: "[Landing page](hhttps://www.example.com/)",
            Good: "[Landing page](https://www.example.com/)",
            Fix: "Write the beginning as the message shows. `handbookgen fix` does it."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        foreach (var page in site.Pages)
        {
            foreach (var (link, target) in page.ResolvedLinks)
            {
                if (SchemeMistake.Of(link.Url) is not { } mistake)
                    continue;
                // A file may be called anything.
                if (target.Asked.Length > 0)
                    continue;
                yield return new Finding(
                    link.Range,
                    mistake.Message,
                    $"Did you mean '{mistake.Corrected}'?",
                    LinkFix.SafelyTo(mistake.Corrected, link, page)
                );
            }
        }
    }
}
