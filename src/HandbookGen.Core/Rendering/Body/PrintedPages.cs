using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using HandbookGen.Indexing;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Rendering.Body;

/// <summary>The pages of a section, one after the other, as one text with its table of contents.</summary>
internal sealed class PrintedPages(PrintedSection section, Site site)
{
    private readonly PrintedLinks links = new(section, site);

    /// <param name="html">Empty; receives the text.</param>
    /// <returns>The heading of the section, the pages below the section as a tree, and what all of them embed.</returns>
    public (string Heading, ImmutableArray<TocEntry> Contents, EmbeddedUrls Embedded) Write(Utf8Writer html)
    {
        var (frames, media) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>());
        var numbers = Numbers();
        string? first = null;
        foreach (var ((page, depth), number) in section.Pages.Zip(numbers))
        {
            using var body = new Utf8Writer();
            if (depth > 0 && ArticleModel.FactsOf(site, page) is { IsEmpty: false } facts)
                body.Write(HtmlOf(facts));
            using var text = new Utf8Writer();
            var embedded = PageBody.Write(site[page], site, text);
            var heading = RepeatedTitle.TakeFrom(text, page);
            first ??= heading;
            body.Write(text.Written.Span);
            frames.AddRange(embedded.Frames);
            media.AddRange(embedded.Media);
            body.Rewrite(written => links.Rewrite(written, page, depth));
            html.Write($"<section class=\"printed-page\" id=\"{HtmlText.Escape(links.IdOf(page))}\" data-depth=\"{depth}\">\n");
            if (depth > 0)
                html.Write(HeadOf(page, heading, depth, number));
            html.Write(body.Written.Span);
            html.Write("</section>\n");
        }

        var at = 1;
        return (first!, Below(numbers, ref at, 0), new EmbeddedUrls([.. frames], [.. media]));
    }

    private string HeadOf(Page page, string heading, int depth, string number)
    {
        var level = PrintedLinks.LevelOf(1, depth);
        var head = new StringBuilder(
            $"<h{level} class=\"printed-title\"><span class=\"printed-number\">{number}</span> {HtmlText.Escape(heading)}</h{level}>\n"
        );
        if (page.FrontMatter.Description is { Length: > 0 } description)
            head.Append(CultureInfo.InvariantCulture, $"<p class=\"page-description\">{HtmlText.Escape(description)}</p>\n");
        return head.ToString();
    }

    // The facts of a campaign are most of what it is.
    private static string HtmlOf(ImmutableArray<Fact> facts)
    {
        var html = new StringBuilder("<table class=\"printed-facts\">\n<tbody>\n");
        foreach (var fact in facts)
        {
            var values = fact.Values.Select(value =>
                (
                    (value.Person?.Url ?? value.Url) is { } url ? $"<a href=\"{HtmlText.Escape(url)}\">{HtmlText.Escape(value.Text)}</a>"
                    : value.Date is { } date ? $"<time datetime=\"{date}\">{HtmlText.Escape(value.Text)}</time>"
                    : $"<bdi>{HtmlText.Escape(value.Text)}</bdi>"
                ) + (value.Note is { } note ? $" <small>{HtmlText.Escape(note)}</small>" : "")
            );
            html.Append(
                CultureInfo.InvariantCulture,
                $"<tr><th scope=\"row\">{HtmlText.Escape(fact.Label)}</th><td>{string.Join("<br>", values)}</td></tr>\n"
            );
        }

        return html.Append("</tbody>\n</table>\n").ToString();
    }

    // "2.1" is the first page below the second page below the section; the section has none.
    private ImmutableArray<string> Numbers()
    {
        var (numbers, counts) = (ImmutableArray.CreateBuilder<string>(), new List<int>());
        foreach (var (_, depth) in section.Pages)
        {
            if (depth > counts.Count)
                counts.Add(0);
            counts.RemoveRange(depth, counts.Count - depth);
            if (depth > 0)
                counts[depth - 1]++;
            numbers.Add(string.Join('.', counts.Select(count => count.ToString(CultureInfo.InvariantCulture))));
        }

        return numbers.ToImmutable();
    }

    private ImmutableArray<TocEntry> Below(ImmutableArray<string> numbers, ref int at, int parent)
    {
        var entries = ImmutableArray.CreateBuilder<TocEntry>();
        while (at < section.Pages.Length && section.Pages[at] is var (page, depth) && depth > parent)
        {
            var number = numbers[at++];
            entries.Add(new TocEntry(UrlPath.Encode(links.IdOf(page)), $"{number} {page.Title}", depth, Below(numbers, ref at, depth)));
        }

        return entries.ToImmutable();
    }
}
