namespace HandbookGen.Parsing;

/// <summary>The URL of a page: <c>url</c> from its front matter, else that of its source, ending in <c>slug</c> if set.</summary>
internal static class PageUrl
{
    /// <param name="source">Sections and <c>.html.md</c> files ignore <c>slug</c>.</param>
    public static string Of(SourceUrl source, FrontMatter frontMatter)
    {
        if (frontMatter.Url is { Value: not "" } url)
            return SourceUrl.UrlOf(url.Value);
        if (frontMatter.Slug is not { Value: not "" } slug || source.Kind is PageFileKind.Section or PageFileKind.File)
            return source.Url;
        var parent = source.Url[..(source.Url.TrimEnd('/').LastIndexOf('/') + 1)];
        return parent + SourceUrl.Clean(slug.Value.Trim('/')) + "/";
    }
}
