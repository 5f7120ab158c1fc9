using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing;

/// <summary>Whether a place that seems to be missing may exist: the error that keeps it unknown, or null.</summary>
public static class UnknownAnchors
{
    // A list has headings for the values of campaigns.
    private static readonly ImmutableArray<string> Groups = ["group-", "timeline-"];

    /// <param name="end">A target after the last redirect; null for a loop.</param>
    public static SourceRange? UnknownAt(this Site site, LinkTarget? end) =>
        end is null or { Kind: LinkTargetKind.External or LinkTargetKind.Template or LinkTargetKind.Unsafe or LinkTargetKind.Asset }
            ? null
            : site.UnknownAt(end.Url, FragmentId.Of(end.Fragment));

    /// <param name="url">Site-absolute, not encoded.</param>
    /// <param name="id">Not encoded; empty for the page itself.</param>
    public static SourceRange? UnknownAt(this Site site, string url, string id)
    {
        if (!site.PageByUrl.TryGetValue(url, out var page))
            return site.UnknownUrl(url);
        if (id.Length == 0)
            return null;
        return site.Unknown.OfAnchor(page)
            ?? UnreadValues.Of(page.Page.FrontMatter, Errors(page.Page.FrontMatter.Problems), "anchor_aliases")
            ?? page.LeftOutAt
            ?? site.Redirects.UnreadAt(url)
            ?? UnreadValues.Of(site.Records, page.Reads)
            ?? OfRecords(site.Records, page, id);
    }

    private static SourceRange? OfRecords(SiteRecords records, SitePage page, string id)
    {
        if (Errors(records.TeamOf(page.Page)?.Problems ?? records.JobFamilyOf(page.Page)?.Problems ?? []) is [var own, ..])
            return own.Range;
        if ((page.Reads & SiteParts.Campaigns) == 0)
            return null;
        foreach (var (owner, campaign) in records.Campaigns)
        {
            ImmutableArray<Problem> problems = Errors([.. owner.FrontMatter.Problems, .. campaign.Problems]);
            if (problems.IsEmpty)
                continue;
            var names =
                UnreadValues.Of(owner.FrontMatter, problems, "anchor") ?? UnreadValues.Of(owner.FrontMatter, problems, "former_names");
            if (names is not null)
                return names;
            // A list that shows the campaigns of one status lacks all anchors of this one.
            if (
                campaign
                    .FormerNames.Select(former => former.Anchor.Value)
                    .Append(campaign.Anchor.Value)
                    .Concat(Groups)
                    .Any(start => id.StartsWith(start, StringComparison.Ordinal))
            )
                return problems[0].Range;
        }

        return null;
    }

    // A misspelt key is only a warning, and nothing depends on that.
    internal static ImmutableArray<Problem> Errors(ImmutableArray<Problem> problems) => problems.RemoveAll(problem => problem.IsUnknownKey);
}
