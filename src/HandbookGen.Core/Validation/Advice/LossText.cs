using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Indexing.Redirects;
using HandbookGen.Parsing;

namespace HandbookGen.Validation;

/// <summary>The parts of messages about lost anchors.</summary>
internal static class LossText
{
    private const int MostNames = 3;

    public static string Address(PromisedAnchor anchor) => $"{anchor.Url}#{anchor.Id}";

    public static string Names(IReadOnlyList<LostAnchor> lost)
    {
        var names = string.Join(", ", lost.Take(MostNames).Select(anchor => $"'#{anchor.Was.Id}'"));
        return lost.Count <= MostNames ? names : $"{names} and {lost.Count - MostNames} more";
    }

    public static string LinksTo(LostAnchor lost) => LinksTo(lost.Inbound.Length);

    public static string LinksTo(int links) =>
        links switch
        {
            0 => "",
            1 => "; 1 link on this site points to it",
            _ => $"; {links} links on this site point to it",
        };

    /// <summary>A sentence with the links that still point there; empty without any.</summary>
    public static string Places(params ReadOnlySpan<LostAnchor> lost)
    {
        var places = new List<string>();
        foreach (var anchor in lost)
            places.AddRange(anchor.Inbound.Select(link => $"{link.Range.File}({link.Range.Line},{link.Range.Column})"));
        if (places.Count == 0)
            return "";
        var rest = places.Count > MostNames ? $" and {places.Count - MostNames} more" : "";
        return $" Linked from {string.Join(", ", places.Take(MostNames))}{rest}.";
    }

    /// <summary>
    /// In the page that had the anchor: the heading above its section if that is known, else the start. If the page is gone, as
    /// <see cref="GonePlace"/> says.
    /// </summary>
    public static SourceRange PlaceOf(Site site, LostAnchor lost)
    {
        if (lost.Page is { IsGenerated: true } generated)
            return generated.Origin;
        if (lost.Page is { } page)
            return HeadingBefore(site, page, lost.Was.Id)?.Range ?? SourceRange.StartOf(page.Source.Path);
        var path = lost.Was.RedirectedBy is { } then ? site.Promises.Base?.Now(then) : null;
        return site.Pages.FirstOrDefault(found => found.Page.Source.Path == path) is { } redirecting
            ? SourceRange.StartOf(redirecting.Page.Source.Path)
            : GonePlace.Of(site, lost.Was.Url);
    }

    /// <summary>
    /// The redirect of a page that no longer has its text to another page of the handbook, which lacks the anchor; null for none, and if
    /// the anchor has a redirect of its own or another place is known.
    /// </summary>
    public static Redirect? RedirectOf(Site site, LostAnchor lost) =>
        lost is { Now: null, Kind: LossKind.Removed or LossKind.PageRemoved }
        && site.Redirects.Find(lost.Was.Url) is { Final.Page: not null } redirect
        && !site.Redirects.AnchorsOf(lost.Was.Url).Any(retired => retired.Id == lost.Was.Id)
            ? redirect
            : null;

    /// <summary>Puts back the old id where it was replaced, or where it was deleted and only one heading has its words.</summary>
    public static Fix? Restoring(LostAnchor lost, AnchorPlace now)
    {
        var (id, page) = (lost.Was.Id, now.Page);
        if (now.Anchor.Origin == AnchorOrigin.Typed)
            return Fix.Unsafe($"Restore the id '#{id}'", now.Anchor.Range, id);
        return PinnedAnchor.OldIdOf(lost) is { } heading && PinnedAnchor.Edit(page.Source, page.Dialect, heading, id) is { } edit
            ? new Fix($"Restore the id '#{id}'", [edit], IsSafe: false)
            : null;
    }

    private static Heading? HeadingBefore(Site site, Page page, string id)
    {
        var before = site.Promises.HeadingIdsOf(page.Url);
        for (var at = before.IsDefaultOrEmpty ? -1 : before.IndexOf(id) - 1; at >= 0; at--)
        {
            if (page.Headings.FirstOrDefault(heading => heading.Id == before[at]) is { } found && found.Range.File == page.Source.Path)
                return found;
        }

        return null;
    }
}
