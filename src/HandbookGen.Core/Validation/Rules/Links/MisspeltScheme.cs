using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A URL with a misspelled scheme.</summary>
public sealed class MisspeltScheme : Rule
{
    public override string Id => "HB1007";

    public override string Name => "misspelt-scheme";

    public override Explanation Explanation =>
        new(
            What: "A URL starts with a misspelled `https://`, `http://` or `mailto:`, such as `hhttps://`, `https:/`, `http//` or "
                + "`https://https://`. Other schemes are not reported.",
            Why: "The browser shows an error, or looks for a page with that name on this site.",
            Incorrect: "[Landing page](hhttps://www.example.com/)",
            Correct: "[Landing page](https://www.example.com/)",
            Fix: "Use the URL that the message suggests. `handbookgen fix` does this for you."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        foreach (var page in site.Pages)
        {
            foreach (var (link, target) in page.ResolvedLinks)
            {
                if (target.Kind == LinkTargetKind.Template || SchemeMistake.Of(link.Url) is not { } mistake)
                    continue;
                // A link to a file that exists is right, whatever the file is called.
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
