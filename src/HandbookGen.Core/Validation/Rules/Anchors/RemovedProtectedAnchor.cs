using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A protected anchor of <c>anchors.lock</c>, or of the commit that the site is compared with, that no longer works.</summary>
public sealed class RemovedProtectedAnchor : Rule
{
    private const int MostNames = 3;

    public override string Id => "HB2001";

    public override string Name => "removed-protected-anchor";

    public override Explanation Explanation =>
        new(
            What: "An anchor that was protected is gone: removed, renamed, or moved to another page, alone or with its page. What was protected is written in `anchors.lock`, and with `--base` in another commit. An anchor that a redirect or an alias keeps alive is not reported.",
            Why: "Links in slides, chats and bookmarks lead to it. They cannot be searched, and they open the top of the page without a warning.",
            Bad: """
            <!-- the lock has /handbook/marketing/#slas -->
            ## Turnaround time {#turnaround-time}

            <!-- DO NOT CHANGE THIS ANCHOR -->
            """,
            Good: """
            ## Turnaround time {#slas}

            <!-- DO NOT CHANGE THIS ANCHOR -->
            """,
            Fix: "Put the id back; the words of the heading may be new. Where an anchor has to go, take its readers along: `anchor_aliases: {old: new}` in the front matter of the page, or a line in `data/redirects.yml` for another page. Only a promise that nobody needs any more is dropped from the lock, with `handbookgen anchors lock --drop`."
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
            $"Write '{written}' at this heading again, or add 'anchor_aliases: {{{id}: {now.Anchor.Id}}}' to the front matter.{Places(lost)}",
            now.Anchor.Origin == AnchorOrigin.Typed ? Fix.Unsafe($"Write the id '#{id}' again", now.Anchor.Range, id) : null
        );
    }

    private static Finding Moved(LostAnchor lost, AnchorPlace now) =>
        new(
            now.Anchor.Range,
            $"The protected anchor '{Address(lost.Was)}' was moved to '{now.Page.Url}#{now.Anchor.Id}'{LinksTo(lost)}.",
            $"Move it back, or write '{Address(lost.Was)}: {now.Page.Url}#{now.Anchor.Id}' into 'data/redirects.yml'.{Places(lost)}"
        );

    private static Finding Removed(Site site, LostAnchor lost)
    {
        var id = lost.Was.Id;
        var words = lost.Was.Text.Length > 0 ? $" of '{lost.Was.Text}'" : "";
        return new Finding(
            PlaceOf(site, lost),
            $"The protected anchor '{Address(lost.Was)}'{words} was removed{LinksTo(lost)}.",
            $"Put '{{#{id}}}' back, or name what took its place with 'anchor_aliases: {{{id}: ...}}' in the front matter of '{lost.Page?.Source.Path}'.{Places(lost)}"
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
                $"The page '{url}' was removed, and with it {anchors} {Names(lost)}{LinksTo(links)}.",
                $"Put the page back, or write '{url}: ...' into 'data/redirects.yml' with the page that took its place.{Places([.. lost])}"
            )
            : new Finding(
                SourceRange.StartOf(now.Source.Path),
                $"The page '{url}' was moved to '{now.Url}', and with it {anchors} {Names(lost)}{LinksTo(links)}.",
                $"Add '{url}' to the 'aliases' in the front matter of this page.{Places([.. lost])}"
            );
    }

    // The line of the lock; without one the page that had it.
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
            1 => "; 1 link of this site leads to it",
            _ => $"; {links} links of this site lead to it",
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
