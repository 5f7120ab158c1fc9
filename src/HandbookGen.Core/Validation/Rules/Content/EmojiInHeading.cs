using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>An emoji in a heading.</summary>
public sealed class EmojiInHeading : Rule
{
    public override string Id => "HB6006";

    public override string Name => "emoji-in-heading";

    public override Severity DefaultSeverity => Severity.Information;

    public override Explanation Explanation =>
        new(
            What: "A heading contains an emoji, either as a character or as a name between colons.",
            Why: "An anchor derived from the heading gets a stray hyphen or the name of the emoji, and changes when somebody removes "
                + "the emoji. Screen readers read the emoji out in every table of contents.",
            Incorrect: "## 🚀 Launch dates",
            Correct: "## Launch dates",
            Fix: "Remove the emoji. If the heading has no explicit id, give it its current anchor as one, so that links keep working."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        foreach (var page in site.Pages)
        {
            var emoji = page.Page.MarkupMistakes.Where(mistake => mistake.Kind == MarkupMistakeKind.HeadingEmoji).ToList();
            if (emoji.Count == 0)
                continue;
            var headings = page.Page.Headings.ToLookup(heading => (heading.Range.File, heading.Range.Line));
            foreach (var mistake in emoji)
            {
                var heading = headings[(mistake.Range.File, mistake.Range.Line)].FirstOrDefault();
                yield return new Finding(mistake.Range, $"The heading contains the emoji '{mistake.Text}'.", Help(heading));
            }
        }
    }

    private static string Help(Heading? heading) =>
        heading is { IsExplicit: false, Id: { } id }
            ? $"Remove it, and keep the anchor '#{id}' as an explicit id."
            : "Remove it; the explicit id keeps the anchor.";
}
