using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Utm;

/// <summary>Who owns the site that a link goes to.</summary>
public enum LinkOwner
{
    /// <summary>A page of the handbook.</summary>
    Handbook,

    /// <summary>A site that the registry lists as ours.</summary>
    Ours,

    /// <summary>Another site.</summary>
    Foreign,
}

/// <summary>A link with tracking parameters.</summary>
/// <param name="Url">As written in the file, or as shown on the page if a shortcode made the link.</param>
/// <param name="Parameters">All of them, in the order of the URL.</param>
/// <param name="Source">The file that contains <paramref name="Url"/> as written; null if none does.</param>
public sealed record TaggedLink(Link Link, LinkOwner Owner, string Url, ImmutableArray<UtmParameter> Parameters, SourceFile? Source)
{
    /// <summary>The range of a part of the URL, or of the whole link if the part cannot be located.</summary>
    public SourceRange RangeAt(int start, int end)
    {
        if (Source is null)
            return Link.Range;
        var offset = Source.OffsetOf(Link.Range.Line, Link.Range.Column);
        return Source.RangeAt(offset + start, offset + end);
    }

    /// <summary>The range of a value, or of the key if the value is empty.</summary>
    public SourceRange RangeOf(UtmParameter parameter) =>
        parameter.End > parameter.ValueStart ? RangeAt(parameter.ValueStart, parameter.End) : RangeAt(parameter.Start, parameter.KeyEnd);

    /// <summary>The first parameter with a key; null if there is none.</summary>
    public UtmParameter? Find(string key) => Parameters.FirstOrDefault(parameter => parameter.Key == key);
}

/// <summary>Finds the tagged links of a site.</summary>
public static class TaggedLinks
{
    /// <summary>In the order of the pages; without images and other embedded files.</summary>
    public static IEnumerable<TaggedLink> Of(Site site)
    {
        foreach (var page in site.Pages)
        {
            foreach (var link in page.Links)
            {
                if (link.IsImage || !UtmKeys.MayBeIn(link.Url))
                    continue;
                var tagged = Read(link, page.Page, site);
                if (tagged.Parameters.Any(parameter => UtmKeys.IsTracking(parameter.Key)))
                    yield return tagged;
            }
        }
    }

    private static TaggedLink Read(Link link, Page page, Site site)
    {
        var source = link.Range.File == page.Source.Path ? page.Source : null;
        var written = source?.TextOf(link.Range);
        // The range of a link from a shortcode is that of the call.
        if (written is null || !written.Contains('?') || written.Any(c => char.IsWhiteSpace(c) || c is '"' or '<' or '\\'))
            (written, source) = (link.Url, null);
        return new TaggedLink(link, OwnerOf(link.Url, page, site), written, UtmQuery.Read(written), source);
    }

    private static LinkOwner OwnerOf(string url, Page page, Site site)
    {
        if (site.Links.Resolve(page, url).Kind != LinkTargetKind.External)
            return LinkOwner.Handbook;
        var host = HostOf(url);
        if (site.Config.Host.Length > 0 && host.Equals(site.Config.Host, StringComparison.OrdinalIgnoreCase))
            return LinkOwner.Handbook;
        return site.Records.Utm.Hosts.Any(ours => host.Equals(ours.Value, StringComparison.OrdinalIgnoreCase))
            ? LinkOwner.Ours
            : LinkOwner.Foreign;
    }

    private static string HostOf(string url)
    {
        var start = url.IndexOf("//", StringComparison.Ordinal);
        if (start < 0)
            return "";
        var rest = url[(start + 2)..];
        var end = rest.AsSpan().IndexOfAny("/?#:");
        return end < 0 ? rest : rest[..end];
    }
}
