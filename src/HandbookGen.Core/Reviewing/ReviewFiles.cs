using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace HandbookGen.Reviewing;

/// <summary>The files of a review: an overview, a page for each changed page, their style and script, and what programs read.</summary>
public static partial class ReviewFiles
{
    private const string Resources = "review/";

    /// <summary>The files by name, and the pictures that pages among them show.</summary>
    /// <param name="previewUrl">Where the new site can be seen; null for nowhere.</param>
    public static (ImmutableArray<ReviewFile> Files, ImmutableArray<ReviewPicture> Pictures) Of(ReviewResult result, string? previewUrl)
    {
        var review = result.Review ?? throw new ArgumentException("There is no review.", nameof(result));
        var names = ReviewNames.Of(review.Pages);
        ImmutableArray<ReviewedPage> shown = [.. review.Pages.Where(ReviewNames.HasFile)];
        var byFile = review.Findings.New.ToLookup(found => found.Range.File);
        var pages = InParallel.Map([.. Enumerable.Range(0, shown.Length)], PageAt);
        ImmutableArray<ReviewFile> files =
        [
            ReviewFile.Of(ReviewNames.Overview, OverviewHtml.Write(review, names, previewUrl)),
            ReviewFile.Of(ReviewNames.Changes, ChangesJson.Write(review, names)),
            .. pages,
            .. Style(result),
            .. OfProgram(),
        ];
        return (files, [.. PicturesIn(pages, result.Pictures)]);

        ReviewFile PageAt(int i)
        {
            var page = shown[i];
            var html = ReviewedPageHtml.Write(
                page,
                i > 0 ? names[shown[i - 1].Url] : null,
                i + 1 < shown.Length ? names[shown[i + 1].Url] : null,
                page.Now is { } now ? [.. byFile[now.Page.Source.Path]] : [],
                result.Sources.GetValueOrDefault,
                previewUrl
            );
            return ReviewFile.Of(names[page.Url], html);
        }
    }

    // The review looks like the site.
    private static IEnumerable<ReviewFile> Style(ReviewResult result) =>
        from asset in result.Theme.Assets
        where asset.InputPath is "handbook.css" or "custom.css"
        select new ReviewFile("theme/" + asset.InputPath, asset.Bytes ?? ReadOnlyMemory<byte>.Empty)
        {
            DiskPath = asset.Bytes is null ? asset.DiskPath : null,
        };

    private static IEnumerable<ReviewFile> OfProgram()
    {
        var assembly = typeof(ReviewFiles).Assembly;
        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(Resources, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
            yield return new ReviewFile(name[Resources.Length..], Read(assembly, name));
    }

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static IEnumerable<ReviewPicture> PicturesIn(ImmutableArray<ReviewFile> pages, FrozenDictionary<string, ReviewPicture> known) =>
        pages
            .SelectMany(page => Source().Matches(Encoding.UTF8.GetString(page.Bytes.Span)))
            .Select(match => System.Net.WebUtility.HtmlDecode(match.Groups["name"].Value))
            .Distinct(StringComparer.Ordinal)
            .Where(known.ContainsKey)
            .Order(StringComparer.Ordinal)
            .Select(name => known[name]);

    [GeneratedRegex("src=\"\\.\\./(?<name>pictures/[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Source();
}

/// <summary>A file of a review.</summary>
/// <param name="Name">Its path in the folder of the review.</param>
/// <param name="Bytes">Empty for a file that is copied from disk.</param>
public sealed record ReviewFile(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The full path of the file to copy; null for the bytes.</summary>
    public string? DiskPath { get; init; }

    internal static ReviewFile Of(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
