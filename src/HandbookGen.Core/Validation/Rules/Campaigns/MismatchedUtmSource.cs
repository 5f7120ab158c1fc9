using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Utm;

namespace HandbookGen.Validation.Rules;

/// <summary>A source and a medium that do not go together.</summary>
public sealed class MismatchedUtmSource : Rule
{
    public override string Id => "HB4011";

    public override string Name => "mismatched-utm-source";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "The registry lists the media that go with a source, and the `utm_medium` of a link to our own sites is not among them, or is missing. Sources that are not in the registry are left alone.",
            Why: "The visit is counted for a channel that does not exist, such as an email from a search engine.",
            Bad: "[Trial](https://about.example.com/trial/?utm_medium=email&utm_source=google)",
            Good: "[Trial](https://about.example.com/trial/?utm_medium=cpc&utm_source=google)",
            Fix: "Take one of the media that the message lists. If the source has a new channel, add it to `sources` in `data/utm.yml`."
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from link in TaggedLinks.Of(site)
        where link.Owner != LinkOwner.Foreign
        let parameter = link.Find("utm_source")
        where parameter is { IsPlaceholder: false }
        let source = site.Records.Utm.Source(parameter.Value)
        where source is { Media.IsEmpty: false }
        let medium = link.Find("utm_medium")
        where medium is not { IsPlaceholder: true } && !source.Media.Any(known => known.Value == medium?.Value)
        select new Finding(
            link.RangeOf(medium ?? parameter),
            medium is null
                ? $"The source '{source.Name.Value}' has no medium."
                : $"The medium '{medium.Value}' does not go with the source '{source.Name.Value}'.",
            $"Write one of {string.Join(", ", source.Media.Select(known => known.Value))}."
        );
}
