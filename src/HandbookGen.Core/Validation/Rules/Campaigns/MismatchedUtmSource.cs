using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Utm;

namespace HandbookGen.Validation.Rules;

/// <summary>A UTM source and a medium that do not go together.</summary>
public sealed class MismatchedUtmSource : Rule
{
    public override string Id => "HB4011";

    public override string Name => "mismatched-utm-source";

    public override Severity DefaultSeverity => Severity.Warning;

    public override SiteParts Needs => SiteParts.Utm;

    public override Explanation Explanation =>
        new(
            What: "The registry lists which media go with a source, and the `utm_medium` of a link to our own sites is missing or not "
                + "one of them. Sources that are not in the registry are not checked.",
            Why: "The visit is counted for a channel that does not exist, such as email from a search engine.",
            Incorrect: "[Trial](https://about.example.com/trial/?utm_medium=email&utm_source=google)",
            Correct: "[Trial](https://about.example.com/trial/?utm_medium=cpc&utm_source=google)",
            Fix: "Use one of the media that the message lists. If the source has a new channel, add it to `sources` in `data/utm.yml`."
        );

    // An unknown medium goes with no source.
    public override ImmutableArray<string> YieldsTo => ["HB4009"];

    public override IEnumerable<Finding> Check(Site site) =>
        from link in TaggedLinks.Of(site)
        where link.HasValues
        from parameter in link.With("utm_source")
        let source = site.Records.Utm.Source(parameter.Value)
        where source is { Media.IsEmpty: false }
        let medium = link.Parameters.FirstOrDefault(other => other.Key == "utm_medium")
        where medium is not ({ IsPlaceholder: true } or { Value: "" }) && (medium is null || !source.GoesWith(medium.Value))
        where medium is not null || !link.Parameters.Any(IsMistypedMedium)
        select new Finding(
            link.RangeOf(medium ?? parameter),
            medium is null
                ? $"The link has the source '{source.Name.Value}' but no medium."
                : $"The medium '{medium.Value}' does not go with the source '{source.Name.Value}'.",
            source.Media is [var only]
                ? RegistryLookup.HelpForLink(only.Value)
                : $"Remove the UTM parameters, or use one of {ShortList.Of(source.Media.Select(known => known.Value))}."
        );

    // Another rule reports the key.
    private static bool IsMistypedMedium(UtmParameter parameter) =>
        !UtmKeys.Standard.Contains(parameter.Key) && NearestName.Of(parameter.Key, UtmKeys.Standard) == "utm_medium";
}
