using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Indexing.Redirects;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>
/// A protected anchor, recorded in <c>anchors.lock</c> or in the commit that the site is compared with, that no longer works.
/// </summary>
public sealed class RemovedProtectedAnchor : Rule
{
    public override string Id => "HB2001";

    public override string Name => "removed-protected-anchor";

    public override Explanation Explanation =>
        new(
            What: "A protected anchor no longer works because it was removed, renamed or moved to another page, alone or with its "
                + "page. `anchors.lock` records which anchors are protected and, with `--base`, so does another commit. An anchor "
                + "that a redirect or an alias keeps alive is not reported, but a redirect to another site keeps none.",
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
                + "page or a generated list. Drop the anchor from the lock with `handbookgen anchors lock --drop` only when nobody "
                + "needs it any more."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        var lost = LostAnchors.Find(site);
        var groups = lost.ToLookup(anchor =>
            anchor.Kind is LossKind.PageMoved or LossKind.PageRemoved or LossKind.PageLeft || LossText.RedirectOf(site, anchor) is not null
                ? "page"
            : anchor is { Kind: LossKind.Renamed, Now.Anchor.Origin: AnchorOrigin.Generated } ? "list"
            : "anchor"
        );
        return groups["anchor"]
            .Select(anchor => Explain(site, anchor))
            .Concat(
                groups["list"]
                    .GroupBy(anchor => anchor.Now!.Anchor.Range)
                    .Select(entry => GeneratedLoss.Renamed(site, [.. entry.OrderBy(anchor => anchor.Was.Id.Length)]))
            )
            .Concat(
                groups["page"]
                    .GroupBy(anchor => (anchor.Was.Url, anchor.Kind, anchor.Now?.Page, Redirect: LossText.RedirectOf(site, anchor)))
                    .Select(page => ExplainPage(site, [.. page], page.Key.Page) with { Subject = page.Key.Url })
            )
            .Concat(LostAnchors.Unknown(site).Select(unknown => Finding.Unknown(unknown.Anchor.Range, unknown.Cause)));
    }

    private static Finding Explain(Site site, LostAnchor lost) =>
        (
            (lost.Kind, lost.Now) switch
            {
                (LossKind.Renamed, { } now) => Renamed(lost, now),
                (LossKind.Moved, { } now) => Moved(lost, now),
                _ => Removed(site, lost),
            }
        ) with
        {
            Subject = LossText.Address(lost.Was),
        };

    private static Finding Renamed(LostAnchor lost, AnchorPlace now)
    {
        var id = lost.Was.Id;
        var written = AnchorAdvice.Written(now.Page.Dialect, id);
        return new Finding(
            now.Anchor.Range,
            $"The protected anchor '#{id}' was renamed to '#{now.Anchor.Id}'{CodePoints.Apart(now.Anchor.Id, id)}{LossText.LinksTo(lost)}.",
            $"Restore '{written}' on this heading, or add 'anchor_aliases: {{{id}: {now.Anchor.Id}}}' to the front matter."
                + LossText.Places(lost),
            LossText.Restoring(lost, now)
        );
    }

    private static Finding Moved(LostAnchor lost, AnchorPlace now) =>
        new(
            now.Anchor.Range,
            $"The protected anchor '{LossText.Address(lost.Was)}' was moved to '{now.Page.Url}#{now.Anchor.Id}'{LossText.LinksTo(lost)}.",
            $"Move it back, or add '{LossText.Address(lost.Was)}: {now.Page.Url}#{now.Anchor.Id}' to 'data/redirects.yml'."
                + LossText.Places(lost)
        );

    private static Finding Removed(Site site, LostAnchor lost)
    {
        var id = lost.Was.Id;
        var words = lost.Was.Text.Length > 0 ? $" ('{lost.Was.Text}')" : "";
        var help = lost.Page switch
        {
            { IsGenerated: true } => "Restore the entry of this list, or redirect it: add "
                + $"'{LossText.Address(lost.Was)}: ...' to 'data/redirects.yml'.",
            { } page when site[page].ProtectedAnchors.Any(anchor => anchor.By == ProtectedBy.Index) =>
                $"Restore the heading or the entry of a list that had it, or redirect it with 'anchor_aliases: {{{id}: ...}}' in the "
                    + $"front matter of '{page.Source.Path}'.",
            { } page => $"Restore '{AnchorAdvice.Written(page.Dialect, id)}', or redirect it with 'anchor_aliases: {{{id}: ...}}' in the "
                + $"front matter of '{page.Source.Path}'.",
            _ => $"Restore it, or add '{LossText.Address(lost.Was)}: ...' to 'data/redirects.yml'.",
        };
        return new Finding(
            LossText.PlaceOf(site, lost),
            $"The protected anchor '{LossText.Address(lost.Was)}'{words} was removed{LossText.LinksTo(lost)}.",
            help + LossText.Places(lost)
        );
    }

    private static Finding ExplainPage(Site site, IReadOnlyList<LostAnchor> lost, Page? now)
    {
        var (url, first) = (lost[0].Was.Url, lost[0]);
        var links = LossText.LinksTo(lost.Sum(anchor => anchor.Inbound.Length));
        var anchors = $"{(lost.Count == 1 ? "its protected anchor" : "its protected anchors")} {LossText.Names(lost)}";
        var places = LossText.Places([.. lost]);
        var each = lost.Count == 1 ? "it" : "each of them";
        if (first.Kind == LossKind.PageLeft && site.RedirectAway(url, first.Was.Id) is { } redirect)
            return new Finding(
                redirect.TargetRange,
                $"'{url}' redirects to another site, which does not keep {anchors}{links}.",
                $"Redirect {each} to a section of this handbook: add '{LossText.Address(first.Was)}: ...' to 'data/redirects.yml'." + places
            );
        if (LossText.RedirectOf(site, first) is { Final: { } end } within)
            return new Finding(
                within.TargetRange,
                $"'{url}' redirects to '{end.Url}', which does not have {anchors}{links}.",
                $"Redirect {each} to the section that replaces it: add '{LossText.Address(first.Was)}: ...' to 'data/redirects.yml'."
                    + places
            );
        if (now is not null)
            return new Finding(
                now.Origin,
                $"The page '{url}' was moved to '{now.Url}' together with {anchors}{links}.",
                now.IsGenerated
                    ? $"Add '{url}: {now.Url}' to 'data/redirects.yml'.{places}"
                    : $"Add '{url}' to the 'aliases' in the front matter of this page.{places}"
            );
        if (site.Unpublished.Any(page => page.Url == url))
            return new Finding(
                LossText.PlaceOf(site, first),
                $"The page '{url}' with {anchors} is no longer published{links}.",
                $"Publish it again, or add '{url}: ...' to 'data/redirects.yml' with the URL of the page that replaces it.{places}"
            );
        return first.Was.RedirectedBy is { } page
            ? new Finding(
                LossText.PlaceOf(site, first),
                $"The former URL '{url}' is no longer redirected, and with it {anchors}{links}.",
                $"Add '{url}' to the 'aliases' of '{page}' again, or redirect it in 'data/redirects.yml'.{places}"
            )
            : new Finding(
                LossText.PlaceOf(site, first),
                $"The page '{url}' was removed together with {anchors}{links}.",
                $"Restore the page, or add '{url}: ...' to 'data/redirects.yml' with the URL of the page that replaces it.{places}"
            );
    }
}
