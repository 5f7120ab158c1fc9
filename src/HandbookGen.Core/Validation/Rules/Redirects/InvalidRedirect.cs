using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>An entry of <c>data/redirects.yml</c> that cannot be understood.</summary>
public sealed class InvalidRedirect : Rule
{
    public override string Id => "HB5008";

    public override string Name => "invalid-redirect";

    public override Explanation Explanation =>
        new(
            What: "An entry of `data/redirects.yml` lacks its old or its new place, or one of them is no path from the root. The new place may also be an address that begins with `https://`.",
            Why: "The entry has no effect, and the old URL stays dead.",
            Bad: "- from: handbook/abm\n  to: http://example.com/",
            Good: "- from: /handbook/abm/\n  to: https://example.com/",
            Fix: "Write each old place with a `/` before it. Patterns such as `/handbook/*` are not understood; `handbookgen mv` leaves an alias behind for every page of a folder.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        site.Redirects.Problems.Select(problem => new Finding(problem.Range, problem.Message, problem.Help));
}
