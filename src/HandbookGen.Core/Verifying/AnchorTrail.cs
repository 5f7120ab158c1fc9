using HandbookGen.Verifying.Urls;

namespace HandbookGen.Verifying;

/// <summary>Where a reader arrives who follows a link to an anchor.</summary>
internal enum TrailEnd
{
    /// <summary>At the anchor, at the one that replaces it, or in a file whose anchors are not known.</summary>
    Anchor,

    /// <summary>At a page without the anchor.</summary>
    TopOfPage,

    /// <summary>On another host.</summary>
    OtherHost,

    /// <summary>At no page.</summary>
    Nowhere,
}

/// <param name="File">The last file of the site on the way; -1 if there is none.</param>
internal readonly record struct AnchorTrail(TrailEnd End, int File)
{
    // As many as browsers follow.
    private const int MostRedirects = 20;

    /// <summary>Follows redirects and former anchors from page to page, as a browser does.</summary>
    /// <param name="file">The page that the link leads to.</param>
    /// <param name="fragment">Percent-encoded, without <c>#</c>.</param>
    public static AnchorTrail Of(HtmlSite site, int file, string fragment)
    {
        for (var redirects = 0; redirects < MostRedirects; redirects++)
        {
            if (site.PageOf(file) is not { } page || Fragments.IsIn(fragment, page.Anchors))
                return new AnchorTrail(TrailEnd.Anchor, file);
            var isAlias = page.Aliases.TryGetValue(Uri.UnescapeDataString(fragment), out var next);
            if (!isAlias)
            {
                if (page.Head.RedirectsTo is not { } redirect)
                    return new AnchorTrail(TrailEnd.TopOfPage, file);
                // A redirect keeps the fragment, unless it has its own.
                next = redirect with
                {
                    Fragment = redirect.Fragment ?? fragment,
                };
            }

            if (next.Arrival != Arrival.File)
                return new AnchorTrail(next.Arrival == Arrival.Elsewhere ? TrailEnd.OtherHost : TrailEnd.Nowhere, file);
            if (isAlias && next.Fragment is null)
                return new AnchorTrail(next.File == file ? TrailEnd.TopOfPage : TrailEnd.Anchor, next.File);
            (file, fragment) = (next.File, next.Fragment ?? "");
        }

        return new AnchorTrail(TrailEnd.Nowhere, file);
    }
}
