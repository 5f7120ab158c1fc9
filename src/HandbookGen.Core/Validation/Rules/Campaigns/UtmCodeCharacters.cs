using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Utm;

namespace HandbookGen.Validation.Rules;

/// <summary>A UTM code with characters that analytics programs do not handle alike.</summary>
public sealed class UtmCodeCharacters : Rule
{
    public override string Id => "HB4002";

    public override string Name => "utm-code-characters";

    public override Explanation Explanation =>
        new(
            What: "A UTM code contains capital letters, spaces or special characters, or hyphens and underscores at its start, at its "
                + "end or next to each other. Codes of campaigns, of hand-written lists and of links to our own sites are checked.",
            Why: "Analytics programs compare codes letter by letter. One campaign becomes two as soon as somebody types its code in "
                + "lower case, and every program writes spaces and special characters differently.",
            Incorrect: "utm_campaign: 20211202_GitHubCompetitive",
            Correct: "utm_campaign: 20211202_githubcompetitive",
            Fix: "Use lower-case letters and digits, with single hyphens or underscores between them. Change existing links as well.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from use in UtmCodeUses.Of(site)
        let mistake = UtmCharacters.Mistake(use.Code.Value)
        where mistake is not null
        let corrected = UtmCharacters.Corrected(use.Code.Value)
        select new Finding(
            use.Code.Range,
            $"The UTM code '{use.Code.Value}' has {mistake}.",
            use.Campaign is null && corrected is not null ? RegistryLookup.HelpForLink(corrected) : UtmCharacters.Help(use.Code.Value),
            corrected is null || use.Campaign is null
                ? null
                : Fix.Unsafe($"Write '{corrected}'", use.RangeAt(0, use.Code.Value.Length), corrected)
        );
}
