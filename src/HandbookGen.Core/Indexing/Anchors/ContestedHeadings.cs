using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Indexing.Anchors;

/// <summary>
/// Finds headings that may have taken a protected anchor from each other. Making the anchors explicit that they have
/// now would keep the mistake: which heading needs which id is said by the findings about <see cref="DisplacedAnchors"/> and
/// <see cref="NumberedAnchors"/>.
/// </summary>
public static class ContestedHeadings
{
    /// <summary>The places of these headings.</summary>
    public static ImmutableHashSet<SourceRange> Find(Site site) =>
        [
            .. DisplacedAnchors.Find(site).SelectMany(anchor => new[] { anchor.Here, anchor.There }).Select(section => section.Range),
            .. NumberedAnchors.Find(site).SelectMany(numbered => numbered.Same).Select(section => section.Range),
        ];

    /// <summary>The protected anchors that those findings name, by the URL of their page and their id.</summary>
    public static ImmutableHashSet<(string Url, string Id)> Anchors(Site site) =>
        [
            .. DisplacedAnchors.Find(site).Select(anchor => anchor.Was.Key),
            .. NumberedAnchors.Find(site).SelectMany(numbered => numbered.Same.Select(section => (numbered.Page.Page.Url, section.Id))),
        ];
}
