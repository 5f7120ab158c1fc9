using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Utm;

namespace HandbookGen.Validation.Rules;

/// <summary>A UTM parameter at a place of the URL where nobody looks for it.</summary>
public sealed class MisplacedUtmParameter : Rule
{
    public override string Id => "HB4018";

    public override string Name => "misplaced-utm-parameter";

    public override Severity DefaultSeverity => Severity.Warning;

    public override SiteParts Needs => SiteParts.Utm;

    public override Explanation Explanation =>
        new(
            What: "In a link to our own sites, a UTM parameter comes after a second `?`, after `;` or after `#`, or is "
                + "part of the path because its `?` is missing. A URL inside a parameter may have parameters of its own.",
            Why: "Browsers and analytics programs read parameters between the first `?` and `#`, separated by `&`. Anywhere "
                + "else, the parameter is part of another value or of the anchor, and the visit is not counted.",
            Incorrect: "[Trial](https://about.example.com/trial/?page=1?utm_campaign=autosd)",
            Correct: "[Trial](https://about.example.com/trial/?page=1&utm_campaign=autosd)",
            Fix: "Move the parameter in front of the `#`. Write `?` before the first parameter, and `&` before each of the others."
        );

    // The link is wrong anyway.
    public override ImmutableArray<string> YieldsTo => ["HB1001", "HB1002"];

    public override IEnumerable<Finding> Check(Site site) =>
        from link in TaggedLinks.Of(site)
        where link.Owner != LinkOwner.Foreign
        from parameter in link.Misplaced
        select new Finding(
            link.RangeAt(parameter.Start, parameter.End),
            $"The UTM parameter '{parameter.Key}' {PlaceOf(parameter)}, where nobody reads it.",
            link.Owner == LinkOwner.Handbook ? "Remove it."
                : parameter.After == '&' ? "Remove it, or write '?' in front of it instead of '&'."
                : parameter.After == '#' ? "Remove it, or move it in front of the '#'."
                : "Remove it, or write '&' in front of it."
        );

    private static string PlaceOf(MisplacedParameter parameter) =>
        parameter.After switch
        {
            '&' => "is part of the path",
            '?' => "comes after a second '?'",
            var after => $"comes after '{after}'",
        };
}
