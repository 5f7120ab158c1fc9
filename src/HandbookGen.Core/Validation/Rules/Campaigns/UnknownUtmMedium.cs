using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Utm;

namespace HandbookGen.Validation.Rules;

/// <summary>A UTM medium that is not in the registry.</summary>
public sealed class UnknownUtmMedium : Rule
{
    public override string Id => "HB4009";

    public override string Name => "unknown-utm-medium";

    public override Severity DefaultSeverity => Severity.Warning;

    public override SiteParts Needs => SiteParts.Utm;

    public override Explanation Explanation =>
        new(
            What: "The `utm_medium` of a link to our own sites is not one of the `media` in `data/utm.yml`. Without such a list, "
                + "nothing is reported.",
            Why: "Reports add up channels by medium. A medium that nobody else uses is missing from every total.",
            Incorrect: "[Trial](https://about.example.com/trial/?utm_medium=e-mail&utm_source=marketo)",
            Correct: "[Trial](https://about.example.com/trial/?utm_medium=email&utm_source=marketo)",
            Fix: "Use the medium that the message suggests. Agree on a new medium first, then add it to the list."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        var registry = site.Records.Utm;
        if (registry.Media.IsEmpty)
            return [];
        var media = registry.Current(registry.Media);
        var help = $"Remove the UTM parameters, or use one of {ShortList.Of(media)}.";
        return from link in TaggedLinks.Of(site)
            where link.HasValues
            from medium in link.With("utm_medium")
            where !registry.HasMedium(medium.Value)
            select new Finding(link.RangeOf(medium), $"The medium '{medium.Value}' is not in the registry.", help)
            {
                Suggestion = finding =>
                    NearestName.Of(medium.Value, media) is { } near
                        ? finding with
                        {
                            Help = RegistryLookup.HelpForLink(near),
                            Fix = link.Offsets is null ? null : Fix.Unsafe($"Replace with '{near}'", finding.Range, near),
                        }
                        : finding,
            };
    }
}
