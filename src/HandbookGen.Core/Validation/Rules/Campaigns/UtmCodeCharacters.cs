using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Utm;

namespace HandbookGen.Validation.Rules;

/// <summary>A UTM code with characters that reports keep apart.</summary>
public sealed class UtmCodeCharacters : Rule
{
    public override string Id => "HB4002";

    public override string Name => "utm-code-characters";

    public override Explanation Explanation =>
        new(
            What: "A code has capital letters, blanks or signs, or hyphens and underscores at its ends or side by side. Codes of campaigns, of hand-kept lists and of links to our own sites are checked.",
            Why: "Analytics programs compare codes letter by letter. One campaign becomes two as soon as somebody types it in small letters, and blanks and signs are written differently by every program.",
            Bad: "utm_campaign: 20211202_GitHubCompetitive",
            Good: "utm_campaign: 20211202_githubcompetitive",
            Fix: "Write small letters and digits, with single hyphens or underscores between them. Links that exist already should be changed with it.",
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
            UtmCharacters.Help(use.Code.Value),
            corrected is null || use.Campaign is null
                ? null
                : Fix.Unsafe($"Write '{corrected}'", use.RangeAt(0, use.Code.Value.Length), corrected)
        );
}
