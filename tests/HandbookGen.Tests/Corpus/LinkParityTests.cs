using System.Net;
using System.Text.Json;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Tests.Harness;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Tests.Corpus;

/// <summary>The links of the old site's pages, as its own generator found them.</summary>
[Trait("Category", "Slow")]
public sealed class LinkParityTests(ITestOutputHelper output)
{
    private const double LowestShare = 0.99;

    private static readonly SiteConfig Config = new() { Dialects = [new ByGlob<Dialect>("**", Dialect.Kramdown)] };

    [Fact]
    public void Pages_have_the_links_that_kramdown_found()
    {
        var corpus = Harness.Corpus.Find("www");
        var rows = File.ReadLines(Path.Combine(corpus, "..", "www-anchors.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();

        var differences = rows.AsParallel().AsOrdered().Select(row => Difference(corpus, row)).OfType<string>().ToList();

        var share = 1 - ((double)differences.Count / rows.Count);
        output.WriteLine($"{rows.Count - differences.Count} of {rows.Count} pages have the same links ({share:P2}).");
        foreach (var difference in differences.Take(20))
            output.WriteLine(difference);
        share.ShouldBeGreaterThanOrEqualTo(LowestShare);
    }

    // Null when the page has the same links, equally often.
    private static string? Difference(string corpus, JsonElement row)
    {
        var file = row.GetProperty("file").GetString()!;
        var source = new SourceFile(new SitePath(file), File.ReadAllText(Path.Combine(corpus, "source", file)));
        var page = PageParser
            .Parse(new ContentFile(source, file), Config, DirectoryMetadata.Read([], []).Metadata, IncludeFiles.None, forRendering: false)
            .Page;
        // No rule checks mail addresses, because they lead to no page.
        var addresses = PageTrees
            .Of(page, IncludeFiles.None)
            .Document.Descendants<AutolinkInline>()
            .Where(link => link.IsEmail)
            .Select(link => "mailto:" + link.Url);
        var found = page
            .Links.Where(link => !link.IsImage)
            .Select(link => link.Url)
            .Concat(addresses)
            .Select(Decoded)
            .Order(StringComparer.Ordinal)
            .ToList();
        var known = row.GetProperty("links")
            .EnumerateArray()
            .Select(link => Decoded(link.GetProperty("href").GetString()!))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (found.SequenceEqual(known))
            return null;
        var lost = Without(known, found);
        var added = Without(found, known);
        return $"{file}: {lost.Count} lost, {added.Count} added: {string.Join(", ", lost.Concat(added).Take(3))}";
    }

    private static List<string> Without(List<string> all, List<string> some)
    {
        var left = new List<string>(all);
        foreach (var each in some)
            left.Remove(each);
        return left;
    }

    // A URL may be written in several ways.
    private static string Decoded(string url) => Uri.UnescapeDataString(WebUtility.HtmlDecode(url));
}
