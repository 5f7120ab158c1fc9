using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing;

/// <summary>The kind of a link's target.</summary>
public enum LinkTargetKind
{
    /// <summary>A page of the site, or a place on the linking page itself.</summary>
    Page,

    /// <summary>A file that is copied.</summary>
    Asset,

    /// <summary>A redirect, or a file that the generator makes.</summary>
    Generated,

    /// <summary>Another site, a mail address.</summary>
    External,

    /// <summary>A scheme that runs code in the reader's browser, or is not among <c>UrlSchemes</c>; never written to a page.</summary>
    Unsafe,

    /// <summary>An address with template text, which is written as it is; nobody knows where it leads.</summary>
    Template,

    /// <summary>A path on this site that does not exist.</summary>
    Missing,
}

/// <summary>A link, resolved.</summary>
/// <param name="Kind">The kind of its target.</param>
/// <param name="Url">Site-absolute and not encoded for everything on the site; as <see cref="BrowserUrl.Text"/> for
/// <see cref="LinkTargetKind.External"/> and <see cref="LinkTargetKind.Template"/>; for <see cref="LinkTargetKind.Missing"/> the path that
/// a browser would ask for.</param>
/// <param name="Page">The page, for <see cref="LinkTargetKind.Page"/>.</param>
/// <param name="Query">With its <c>?</c>; empty for none.</param>
/// <param name="Fragment">As written, without <c>#</c>; null when the link has none.</param>
public sealed record LinkTarget(LinkTargetKind Kind, string Url, Page? Page, string Query, string? Fragment)
{
    /// <summary>The path of the link, decoded and resolved against the page's folder; empty for none.</summary>
    public string Asked { get; init; } = "";

    /// <summary>The file, for <see cref="LinkTargetKind.Asset"/>.</summary>
    public Asset? File { get; init; }

    /// <summary>The file at the path of a <see cref="LinkTargetKind.Missing"/> target that is not published; null for none.</summary>
    public LeftOutAsset? LeftOut { get; init; }
}
