using HandbookGen.Configuration;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A DO-NOT-CHANGE marker below a heading whose anchor is made from its words: rewording the heading breaks the anchor.</summary>
public sealed class MarkerWithoutId : Rule
{
    public override string Id => "HB2003";

    public override string Name => "marker-without-id";

    public override IEnumerable<Finding> Check(Site site)
    {
        foreach (var page in site.Pages)
        {
            foreach (var marker in page.Page.Markers)
            {
                if (marker.Heading is not { IsExplicit: false } heading)
                    continue;
                var id = heading.Id ?? "";
                var help = page.Page.Dialect == Dialect.Kramdown
                    ? $"Write '{{: #{id}}}' on the line below the heading."
                    : $"Write ' {{#{id}}}' at the end of the heading.";
                yield return new Finding(
                    heading.Range,
                    $"The marker in line {marker.Range.Line} protects the anchor '#{id}', which changes with the words of the heading.",
                    help);
            }
        }
    }
}
