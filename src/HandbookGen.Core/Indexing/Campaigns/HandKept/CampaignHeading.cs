using System.Collections.Immutable;

namespace HandbookGen.Indexing.Campaigns;

/// <summary>
/// The heading of a campaign in a hand-written list: an icon, the name, and in parentheses the kind, a former name or an abbreviation.
/// </summary>
/// <param name="Name">Without icon, parentheses and the word "campaign" at the end.</param>
/// <param name="FormerNames">Including abbreviations: people still use both.</param>
internal sealed record CampaignHeading(string Name, CampaignKind? Kind, ImmutableArray<string> FormerNames)
{
    private const string Campaign = " campaign";

    public static CampaignHeading Read(string heading)
    {
        var text = heading.TrimStart();
        while (text.Length > 0 && !char.IsLetterOrDigit(text[0]))
            text = text[1..];
        CampaignKind? kind = null;
        var former = ImmutableArray.CreateBuilder<string>();
        while (text.EndsWith(')') && text.LastIndexOf('(') is var open and > 0)
        {
            var remark = text[(open + 1)..^1].Trim();
            text = text[..open].TrimEnd();
            if (KindOf(remark) is { } found)
                kind = found;
            else if (remark.Length > 0)
                former.Insert(
                    0,
                    WithoutCampaign(
                        remark.StartsWith("previously ", StringComparison.OrdinalIgnoreCase) ? remark["previously ".Length..] : remark
                    )
                );
        }

        return new CampaignHeading(WithoutCampaign(text), kind, former.ToImmutable());
    }

    private static CampaignKind? KindOf(string remark)
    {
        var word = WithoutCampaign(remark).ToLowerInvariant().Replace(' ', '-');
        foreach (var (name, kind) in CampaignNames.Kind)
        {
            if (name == word)
                return kind;
        }

        return null;
    }

    private static string WithoutCampaign(string text) =>
        text.EndsWith(Campaign, StringComparison.OrdinalIgnoreCase) && text.Length > Campaign.Length
            ? text[..^Campaign.Length].TrimEnd()
            : text;
}
