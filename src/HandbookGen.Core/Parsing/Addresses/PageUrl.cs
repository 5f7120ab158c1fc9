namespace HandbookGen.Parsing;

/// <summary>The URL of a page: <c>url</c> in its front matter, else that of its source with <c>slug</c> in the place of the last part.</summary>
internal static class PageUrl
{
    /// <param name="source">A section and a file with a name of its own keep theirs, whatever the slug.</param>
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
