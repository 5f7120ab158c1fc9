using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>An unknown key in front matter that resembles a known one.</summary>
public sealed class MisspeltKey : Rule
{
    public override string Id => "HB3022";

    public override string Name => "misspelt-key";

    public override Severity DefaultSeverity => Severity.Warning;

    public override SiteParts Needs => SiteParts.FrontMatter;

    public override Explanation Explanation =>
        new(
            What: "A key in the front matter is unknown and resembles a known one. The keys that Hugo, Docsy, Jekyll and Middleman "
                + "know are not reported, and in the dialect `hugo` keys may be written in any case.",
            Why: "An unknown key has no effect, so the page looks as if its author had not set it.",
            Incorrect: "decription: How campaigns are planned.",
            Correct: "description: How campaigns are planned.",
            Fix: "Use the key that the message suggests. `handbookgen fix --unsafe` does this for you. If the key is meant for another "
                + "program, turn the rule off on the page: `Analyzers: [HB3022=None]`.",
            Language: "yaml"
        );

    // What a campaign must have is missing under another name.
    public override ImmutableArray<string> YieldsTo => ["HB3001", "HB4001"];

    public override IEnumerable<Finding> Check(Site site) =>
        InvalidFrontMatter.ProblemsOf(site).Where(problem => problem.IsUnknownKey).Select(Finding.Of);
}
