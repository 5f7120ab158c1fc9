using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using HandbookGen.Diagnostics;

namespace HandbookGen.Reviewing;

/// <summary>The page of a review for one changed page of the handbook.</summary>
internal sealed class ReviewedPageHtml(ReviewedPage page, ImmutableArray<Diagnostic> findings, Func<SitePath, SourceFile?> sourceOf)
{
    // Unchanged blocks are only for orientation.
    private const int LongestContext = 3_000;

    private readonly List<Diagnostic> rest = [.. findings];

    // The blocks in a row that differ and are not written yet.
    private readonly List<BlockChange> reworded = [];
    private int number;

    /// <param name="previous">The name of the file of the page before it; null for none.</param>
    /// <param name="next">That of the page after it.</param>
    /// <param name="findings">The new ones in the file of the page.</param>
    public static string Write(
        ReviewedPage page,
        string? previous,
        string? next,
        ImmutableArray<Diagnostic> findings,
        Func<SitePath, SourceFile?> sourceOf,
        string? previewUrl
    ) =>
        ReviewHtml.Page(
            $"Review: {page.Page.Page.Title}",
            "../",
            new ReviewedPageHtml(page, findings, sourceOf).Body(NameIn(previous), NameIn(next), previewUrl)
        );

    private static string? NameIn(string? path) => path?["pages/".Length..];

    private string Body(string? previous, string? next, string? previewUrl)
    {
        var text = Blocks();
        var body = new StringBuilder();
        body.Append("<header class=\"rv-head\">\n<nav class=\"rv-way\" aria-label=\"Review\"><a href=\"../index.html\">Overview</a>");
        Way("rv-previous", previous, "Previous page");
        Way("rv-next", next, "Next page");
        body.Append("</nav>\n<h1>")
            .Append(ReviewHtml.Text(page.Page.Page.Title))
            .Append("</h1>\n<p>")
            .Append(Facts(previewUrl))
            .Append("</p>\n");
        if (page.Blocks.Any(block => block.Kind == ChangeKind.Changed))
            body.Append(
                """
                <fieldset class="rv-views">
                <legend>Show changes</legend>
                <label><input type="radio" name="view" id="view-both" checked> in one text</label>
                <label><input type="radio" name="view" id="view-side"> side by side</label>
                </fieldset>

                """.ReplaceLineEndings("\n")
            );
        body.Append("</header>\n<main id=\"content\" tabindex=\"-1\">\n");
        if (rest.Count > 0)
            body.Append("<section aria-labelledby=\"findings\">\n<h2 id=\"findings\">New findings</h2>\n<ul>\n")
                .Append(ReviewHtml.Rows(rest.Select(OverviewRows.Finding), 20_000))
                .Append("</ul>\n</section>\n");
        Fields(body);
        return body.Append(text).Append("</main>").ToString();

        void Way(string kind, string? name, string label)
        {
            if (name is not null)
                body.Append(CultureInfo.InvariantCulture, $" <a class=\"{kind}\" href=\"{name}\">{label}</a>");
        }
    }

    private string Facts(string? previewUrl)
    {
        var facts = new StringBuilder();
        facts.Append(
            CultureInfo.InvariantCulture,
            $"<span class=\"rv-badge\">{ChangesJson.NameOf(page.Fate)}</span> {ReviewHtml.Code(page.Url)}"
        );
        if (page is { Fate: PageFate.Moved, Then: { } then })
            facts
                .Append(" from ")
                .Append(ReviewHtml.Code(then.Page.Url))
                .Append(page.IsRedirected ? ", which redirects" : " without a redirect");
        if (!page.Page.Page.IsGenerated)
            facts.Append(", file ").Append(ReviewHtml.Code(page.Page.Page.Source.Path.Value));
        facts.Append(". ").Append(ReviewHtml.Words(page.Added, page.Removed)).Append('.');
        if (!page.Causes.IsEmpty)
            facts.Append(" Because of ").Append(ReviewHtml.Sentence(WhatMatters.Causes(page))).Append('.');
        if (page.Now is not null && PreviewUrl.Of(previewUrl, Parsing.UrlPath.Encode(page.Url)) is { } preview)
            facts.Append(CultureInfo.InvariantCulture, $" <a href=\"{ReviewHtml.Text(preview)}\" rel=\"noopener\">Preview</a>");
        return facts.ToString();
    }

    private void Fields(StringBuilder body)
    {
        if (page.Fields.IsEmpty)
            return;
        body.Append(
            "<section class=\"rv-fields\" aria-labelledby=\"front-matter\" data-change tabindex=\"-1\">\n"
                + "<h2 id=\"front-matter\">Front matter</h2>\n"
        );
        body.Append(
            "<div class=\"rv-table\" role=\"region\" aria-labelledby=\"front-matter\" tabindex=\"0\"><table>\n<thead><tr>"
                + "<th scope=\"col\">Key</th><th scope=\"col\">Before</th><th scope=\"col\">Now</th></tr></thead>\n<tbody>\n"
        );
        var rows = page.Fields.Select(field =>
            $"<tr><th scope=\"row\">{ReviewHtml.Text(field.Key)}</th>"
            + $"<td>{(field.Then is null ? "" : $"<del>{ReviewHtml.Text(field.Then)}</del>")}</td>"
            + $"<td>{(field.Now is null ? "" : $"<ins>{ReviewHtml.Text(field.Now)}</ins>")}</td></tr>"
        );
        body.Append(ReviewHtml.Rows(rows, 20_000, "caption")).Append("</tbody>\n</table></div>\n</section>\n");
    }

    // Changed blocks in a row are one change.
    private string Blocks()
    {
        var html = new StringBuilder();
        if (page.Blocks.IsEmpty)
            return "";
        html.Append("<section aria-labelledby=\"text\">\n<h2 id=\"text\">Text</h2>\n");
        var isOpen = false;
        foreach (var (block, hidden) in Folding.Of(page.Blocks, block => block.Kind == ChangeKind.Same, BlockHtml.Context))
        {
            var isChange = block is not null && block.Kind != ChangeKind.Same;
            if (block is not { Kind: ChangeKind.Changed })
                EndReworded(html);
            if (isOpen && !isChange)
                html.Append("</div>\n");
            if (isChange && !isOpen)
                html.Append(
                    CultureInfo.InvariantCulture,
                    $"<div class=\"rv-change\" data-change id=\"change-{++number}\" tabindex=\"-1\">\n"
                );
            isOpen = isChange;
            if (block is null)
                html.Append(CultureInfo.InvariantCulture, $"<p class=\"rv-fold\">{hidden} unchanged blocks</p>\n");
            else
                Row(html, block);
        }

        EndReworded(html);
        return html.Append(isOpen ? "</div>\n</section>\n" : "</section>\n").ToString();
    }

    private void Row(StringBuilder html, BlockChange block)
    {
        if (block.Kind == ChangeKind.Changed)
            reworded.Add(block);
        else if (block.Kind == ChangeKind.Same && block.Block.Length > LongestContext)
            html.Append("<p class=\"rv-fold\">1 unchanged block</p>\n");
        else
            Append(
                html,
                block.Kind switch
                {
                    ChangeKind.Same => "rv-same",
                    ChangeKind.Added => "rv-now",
                    _ => "rv-then",
                },
                BlockHtml.Of(block, ShownSide.Both)
            );
        if (block is { Now: { } now, Kind: not ChangeKind.Same } && FindingsAbout(now) is { Count: > 0 } found)
        {
            EndReworded(html);
            html.Append("<ul class=\"rv-findings\" aria-label=\"New findings here\">\n")
                .Append(ReviewHtml.Rows(found.Select(OverviewRows.Finding), 10_000))
                .Append("</ul>\n");
        }
    }

    // In one text, and in two columns with a row for each block.
    private void EndReworded(StringBuilder html)
    {
        if (reworded.Count == 0)
            return;
        Append(html, "rv-both", string.Concat(reworded.Select(block => BlockHtml.Of(block, ShownSide.Both))));
        html.Append("<div class=\"rv-side\">\n");
        foreach (var block in reworded)
        {
            Append(html, "rv-then", BlockHtml.Of(block, ShownSide.Then));
            Append(html, "rv-now", BlockHtml.Of(block, ShownSide.Now));
        }

        html.Append("</div>\n");
        reworded.Clear();
    }

    private static void Append(StringBuilder html, string kind, string blocks) =>
        html.Append("<div class=\"page-body ").Append(kind).Append("\">").Append(blocks).Append("</div>\n");

    // Each once. The HTML does not say which line made it: a finding is about the first block with most words of its line.
    private List<Diagnostic> FindingsAbout(HtmlBlock block)
    {
        if (rest.Count == 0)
            return [];
        var words = block.Tokens.Where(token => token.IsWord).Select(token => token.Text).ToHashSet(StringComparer.Ordinal);
        var found = rest.FindAll(finding => IsAbout(finding, words));
        rest.RemoveAll(found.Contains);
        return found;
    }

    private bool IsAbout(Diagnostic finding, HashSet<string> words)
    {
        if (sourceOf(finding.Range.File) is not { } source || finding.Range.Line == 1)
            return false;
        ImmutableArray<string> line =
        [
            .. Token
                .Of(source.LineAt(finding.Range.Line))
                .Where(token => token.IsWord)
                .Select(token => token.Text)
                .Distinct(StringComparer.Ordinal),
        ];
        return line.Length > 0 && 2 * line.Count(words.Contains) > line.Length;
    }
}
