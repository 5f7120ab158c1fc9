using System.Collections.Immutable;
using HandbookGen.Verifying.Urls;

namespace HandbookGen.Verifying;

/// <summary>An HTML file of a built site: what the rules need of it, without its tree.</summary>
/// <param name="File">Its number in the list of files.</param>
/// <param name="LinksTo">The numbers of the files that its body links to, each once.</param>
/// <param name="Anchors">The values of <c>id</c>, and of <c>name</c> on <c>&lt;a&gt;</c>.</param>
/// <param name="Head">What it says about itself.</param>
/// <param name="RepeatedIds">Ids that occurred before on the page.</param>
/// <param name="ImagesWithoutAlt">With their URLs.</param>
/// <param name="Aliases">Former anchors, and where each of them redirects.</param>
/// <param name="Headings">In the order of the page; empty if nobody asked for them.</param>
internal sealed record HtmlPage(
    int File,
    ImmutableArray<int> LinksTo,
    IReadOnlySet<string> Anchors,
    HtmlHead Head,
    ImmutableArray<HtmlPlace> RepeatedIds,
    ImmutableArray<HtmlPlace> ImagesWithoutAlt,
    IReadOnlyDictionary<string, Destination> Aliases,
    ImmutableArray<HtmlHeading> Headings
);

/// <summary>What an HTML file says about itself.</summary>
/// <param name="IsDocument">False for a snippet without a doctype and <c>&lt;html&gt;</c>.</param>
/// <param name="Start">The tag <c>&lt;html&gt;</c>; empty if there is none.</param>
/// <param name="Title">Empty without a title.</param>
/// <param name="IsHidden">Whether search engines leave it out, or it is a copy, such as a page for printing.</param>
/// <param name="RedirectsTo">Where the page redirects by itself; null if it does not.</param>
internal sealed record HtmlHead(bool IsDocument, TextSpan Start, string Title, bool HasLanguage, bool IsHidden, Destination? RedirectsTo);

/// <summary>A place on a page, with the id or URL found there.</summary>
/// <param name="IsShared">See <see cref="Reference"/>.</param>
internal sealed record HtmlPlace(string Value, TextSpan Span, bool IsShared);

/// <summary>A heading, or an <c>&lt;a id&gt;</c>, that can be linked to.</summary>
/// <param name="Text">The text of the heading on one line; empty for an <c>&lt;a id&gt;</c> outside headings.</param>
/// <param name="IsMarked">Whether a comment next to it protects it.</param>
internal sealed record HtmlHeading(string Id, string Text, TextSpan Span, bool IsMarked);
