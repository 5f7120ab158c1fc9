using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Importing;

/// <summary>Finds the anchors that a page would have with another text.</summary>
internal static class PageAnchors
{
    /// <param name="idType">How the site makes the ids of headings.</param>
    public static HashSet<string> Of(Page page, string text, HeadingIdType idType)
    {
        var config = new SiteConfig { Dialects = [new ByGlob<Dialect>("**", page.Dialect)], HeadingIdType = idType };
        var file = new ContentFile(new SourceFile(page.Source.Path, text), page.InputPath);
        var parsed = PageParser
            .Parse(file, config, DirectoryMetadata.Read([], [file]).Metadata, IncludeFiles.None, forRendering: false)
            .Page;
        return [.. parsed.Anchors.Select(anchor => anchor.Id)];
    }
}
