using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>
/// A protected anchor, recorded in <c>anchors.lock</c> or in the commit that the site is compared with, that no longer works.
/// </summary>
public sealed class RemovedProtectedAnchor : Rule
{
    private const int MostNames = 3;

    public override string Id => "HB2001";

    public override string Name => "removed-protected-anchor";

    public override Explanation Explanation =>
        new(
            What: "A protected anchor no longer works because it was removed, renamed or moved to another page, alone or with its "
                + "page. `anchors.lock` records which anchors are protected and, with `--base`, so does another commit. An anchor "
                + "that a redirect or an alias keeps alive is not reported.",
            Why: "Slides, chats and bookmarks link to it. Nobody can search them, and they now open the top of the page without a "
                + "warning.",
            Incorrect: """
            <!-- the lock has /handbook/marketing/#slas -->
            ## Turnaround time {#turnaround-time}

            <!-- DO NOT CHANGE THIS ANCHOR -->
            """,
            Correct: """
            ## Turnaround time {#slas}

            <!-- DO NOT CHANGE THIS ANCHOR -->
            """,
            Fix: "Restore the id; the words of the heading may change. If the anchor has to go, redirect its readers: with "
                + "`anchor_aliases: {old: new}` in the front matter of the page, or with an entry in `data/redirects.yml` for another "
                + "page. Drop the anchor from the lock with `handbookgen anchors lock --drop` only when nobody needs it any more."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        var lost = LostAnchors.Find(site);
        var byPage = lost.ToLookup(anchor => anchor.Kind is LossKind.PageMoved or LossKind.PageRemoved);
        return byPage[false]
            .Select(anchor => Explain(site, anchor))
            .Concat(
                byPage[true]
                    .GroupBy(anchor => (anchor.Was.Url, anchor.Now?.Page))
                    .Select(page => ExplainPage(site, [.. page], page.Key.Page))
            );
    }

    private static Finding Explain(Site site, LostAnchor lost) =>
        (lost.Kind, lost.Now) switch
        {
            (LossKind.Renamed, { } now) => Renamed(lost, now),
            (LossKind.Moved, { } now) => Moved(lost, now),
            _ => Removed(site, lost),
        };

    private static Finding Renamed(LostAnchor lost, AnchorPlace now)
    {
        var id = lost.Was.Id;
        var written = now.Page.Dialect == Dialect.Kramdown ? $"{{: #{id}}}" : $"{{#{id}}}";
        return new Finding(
            now.Anchor.Range,
            $"The protected anchor '#{id}' was renamed to '#{now.Anchor.Id}'{LinksTo(lost)}.",
            $"Restore '{written}' on this heading, or add 'anchor_aliases: {{{id}: {now.Anchor.Id}}}' to the front matter.{Places(lost)}",
            now.Anchor.Origin == AnchorOrigin.Typed ? Fix.Unsafe($"Restore the id '#{id}'", now.Anchor.Range, id) : null
        );
    }

    private static Finding Moved(LostAnchor lost, AnchorPlace now) =>
        new(
            now.Anchor.Range,
            $"The protected anchor '{Address(lost.Was)}' was moved to '{now.Page.Url}#{now.Anchor.Id}'{LinksTo(lost)}.",
            $"Move it back, or add '{Address(lost.Was)}: {now.Page.Url}#{now.Anchor.Id}' to 'data/redirects.yml'.{Places(lost)}"
        );

    private static Finding Removed(Site site, LostAnchor lost)
    {
        var id = lost.Was.Id;
        var words = lost.Was.Text.Length > 0 ? $" ('{lost.Was.Text}')" : "";
        return new Finding(
            PlaceOf(site, lost),
            $"The protected anchor '{Address(lost.Was)}'{words} was removed{LinksTo(lost)}.",
            $"Restore '{{#{id}}}', or redirect it with 'anchor_aliases: {{{id}: ...}}' in the front matter of "
                + $"'{lost.Page?.Source.Path}'.{Places(lost)}"
        );
    }

    private static Finding ExplainPage(Site site, IReadOnlyList<LostAnchor> lost, Page? now)
    {
        var url = lost[0].Was.Url;
        var links = lost.Sum(anchor => anchor.Inbound.Length);
        var anchors = lost.Count == 1 ? "its protected anchor" : "its protected anchors";
        return now is null
            ? new Finding(
                PlaceOf(site, lost[0]),
                $"The page '{url}' was removed together with {anchors} {Names(lost)}{LinksTo(links)}.",
                $"Restore the page, or add '{url}: ...' to 'data/redirects.yml' with the URL of the page that replaces it."
                    + Places([.. lost])
            )
            : new Finding(
                SourceRange.StartOf(now.Source.Path),
                $"The page '{url}' was moved to '{now.Url}' together with {anchors} {Names(lost)}{LinksTo(links)}.",
                $"Add '{url}' to the 'aliases' in the front matter of this page.{Places([.. lost])}"
            );
    }

    // The line in the lock or, without one, the page that had the anchor.
    private static SourceRange PlaceOf(Site site, LostAnchor lost)
    {
        if (site.Promises.IsInLock(lost.Was))
            return lost.Was.Range;
        return SourceRange.StartOf(lost.Page?.Source.Path ?? lost.Was.Range.File);
    }

    private static string Address(PromisedAnchor anchor) => $"{anchor.Url}#{anchor.Id}";

    private static string Names(IReadOnlyList<LostAnchor> lost)
    {
        var names = string.Join(", ", lost.Take(MostNames).Select(anchor => $"'#{anchor.Was.Id}'"));
        return lost.Count <= MostNames ? names : $"{names} and {lost.Count - MostNames} more";
    }

    private static string LinksTo(LostAnchor lost) => LinksTo(lost.Inbound.Length);

    private static string LinksTo(int links) =>
        links switch
        {
            0 => "",
            1 => "; 1 link on this site points to it",
            _ => $"; {links} links on this site point to it",
        };

    private static string Places(params ReadOnlySpan<LostAnchor> lost)
    {
        var places = new List<string>();
        foreach (var anchor in lost)
            places.AddRange(anchor.Inbound.Select(link => $"{link.Range.File}({link.Range.Line},{link.Range.Column})"));
        if (places.Count == 0)
            return "";
        var rest = places.Count > MostNames ? $" and {places.Count - MostNames} more" : "";
        return $" Linked from {string.Join(", ", places.Take(MostNames))}{rest}.";
    }
}
