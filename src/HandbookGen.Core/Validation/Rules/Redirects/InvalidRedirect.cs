using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>An entry in <c>data/redirects.yml</c> that is not a redirect.</summary>
public sealed class InvalidRedirect : Rule
{
    public override string Id => "HB5008";

    public override string Name => "invalid-redirect";

    public override Explanation Explanation =>
        new(
            What: "An entry in `data/redirects.yml` has no old or no new URL, or one of them is not a path from the root of the site. "
                + "The new URL may also start with `https://`.",
            Why: "The entry has no effect, and the old URL stays dead.",
            Incorrect: """
            - from: handbook/abm
              to: http://example.com/
            """,
            Correct: """
            - from: /handbook/abm/
              to: https://example.com/
            """,
            Fix: "Start each old URL with a `/`. Patterns such as `/handbook/*` are not supported; to move a folder, use "
                + "`handbookgen mv`, which adds an alias to every page in it.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        site.Redirects.Problems.Select(problem => new Finding(problem.Range, problem.Message, problem.Help));
}
