using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing;

/// <summary>What front matter that cannot be read in full may say about URLs.</summary>
/// <param name="Page">Its page.</param>
/// <param name="Values">The values that cannot be read.</param>
/// <param name="Unread">The first of them that would set a URL of the page; null for none.</param>
/// <param name="Words">The words of the front matter, by which <paramref name="Unread"/> may name a URL.</param>
internal sealed record UnreadUrls(Page Page, ImmutableArray<Located<string>> Values, SourceRange? Unread, UnreadWords Words)
{
    private static readonly ImmutableArray<string> Keys = ["url", "slug", "aliases", "redirect_from"];

    // Each is compared with every link that leads nowhere.
    private const int MostValues = 100;

    /// <param name="page">A page whose front matter has problems.</param>
    public static UnreadUrls Of(Page page)
    {
        var frontMatter = page.FrontMatter;
        var problems = UnknownAnchors.Errors(frontMatter.Problems);
        var unread = Keys.Select(key => UnreadValues.Of(frontMatter, problems, key)).FirstOrDefault(value => value is not null);
        return new UnreadUrls(
            page,
            [
                .. problems
                    .Where(problem => problem.Range.File == page.Source.Path)
                    .Select(problem => new Located<string>(page.Source.TextOf(problem.Range), problem.Range)),
            ],
            unread,
            // A value that the page inherits stands in another file, and names nothing here.
            new UnreadWords([unread is null || frontMatter.BodyStart == 0 ? null : page.Source.Text[..frontMatter.BodyStart]])
        );
    }

    /// <summary>The value that may make a page at a URL; null for none.</summary>
    /// <param name="url">Site-absolute, not encoded.</param>
    public SourceRange? For(string url)
    {
        if (url.StartsWith(Page.Url, StringComparison.Ordinal) && ItemFor(url) is { } item)
            return item.Range;
        return Words.Naming(url) is not null ? Unread : null;
    }

    // Where many values are wrong, any of them may be meant.
    private Located<string>? ItemFor(string url) =>
        Values.Length > MostValues ? Values[0] : Values.FirstOrDefault(value => Resembles(value.Value, url));

    // A misspelled item of 'index_pages'.
    private static bool Resembles(string written, string url)
    {
        var name = url.TrimEnd('/');
        return NearestName.Of(written, [name[(name.LastIndexOf('/') + 1)..]]) is not null;
    }
}
