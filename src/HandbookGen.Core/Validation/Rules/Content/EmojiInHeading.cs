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
            What: "A heading contains an emoji, as a sign or as a name between colons.",
            Why: "An anchor that is made from the heading gets a stray hyphen or the emoji's name, and changes when somebody takes the emoji away. Screen readers speak it in every list of contents.",
            Bad: "## 🚀 Launch dates",
            Good: "## Launch dates",
            Fix: "Take the emoji out. Where the heading has no explicit id, give it the anchor that it had, so that links still arrive."
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
            ? $"Take it out, and keep the anchor '#{id}' as an explicit id."
            : "Take it out; the explicit id keeps the anchor.";
}
