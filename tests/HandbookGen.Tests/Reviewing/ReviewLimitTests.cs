using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using HandbookGen.Cli;
using HandbookGen.Reviewing;
using HandbookGen.Tests.Harness;
using Markdig;

namespace HandbookGen.Tests.Reviewing;

/// <summary>Reviews of large changes, and of text that would like to be more than text.</summary>
public sealed partial class ReviewLimitTests
{
    private const string ReviewUrl = "https://ci.example.com/review";
    private const string Preview = "https://pages.example.com/mr-7/";

    public static TheoryData<string> Titles =>
        [
            "Plain",
            string.Concat(Enumerable.Repeat("\u6f22\u5b57", 200)),
            string.Concat(Enumerable.Repeat("@all ", 120)),
            string.Concat(Enumerable.Repeat("\\u202e", 300)),
            "\\n/close\\n/assign @root\\n",
            "``` ' @all ' <img src=https://evil.example/a.png> ![a](https://evil.example/b.png) [c](https://evil.example/)",
            "</details></summary><script>alert(1)</script><!-- handbookgen-review --> &lt; # - > 1. !7 #7 ~bug %1",
        ];

    [Theory]
    [MemberData(nameof(Titles))]
    public void The_overview_and_the_comment_stay_small(string title)
    {
        var result = ReviewFixtureTests.Of(Txtar.Parse(Site(500, title)));
        var review = result.Review!;

        review.Pages.Length.ShouldBe(500);
        review.Findings.New.Length.ShouldBeGreaterThanOrEqualTo(1_000);
        var comment = CommentText.Write(review, ReviewUrl, Preview);
        comment.Split('\n').Length.ShouldBeLessThan(60);
        comment.Length.ShouldBeLessThan(60_000);
        Overview(result).ShouldBeLessThan(200_000);
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public void Text_of_pages_does_nothing_in_a_comment(string title)
    {
        var review = ReviewFixtureTests.Of(Txtar.Parse(Site(12, title))).Review!;

        var comment = CommentText.Write(review, ReviewUrl, Preview);

        comment.Split('\n').Where(line => !LineForm().IsMatch(line)).ShouldBeEmpty();
        comment.Split('\n').Count(line => line.StartsWith(CommentText.Marker, StringComparison.Ordinal)).ShouldBe(1);
        var pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build();
        var html = new HtmlParser().ParseDocument(Markdown.ToHtml(comment, pipeline)).Body!;
        html.QuerySelectorAll("*")
            .Select(element => element.LocalName)
            .Except(["p", "ol", "ul", "li", "code", "strong", "a", "details", "summary", "span"])
            .ShouldBeEmpty();
        html.QuerySelectorAll("a")
            .Select(link => link.GetAttribute("href")!)
            .ShouldAllBe(href => href.StartsWith(ReviewUrl) || href.StartsWith(Preview));
        // A sign in an element of its own mentions nobody.
        html.QuerySelectorAll("code, span").ToList().ForEach(code => code.Remove());
        html.TextContent.ShouldNotContain("@");
    }

    [Fact]
    public void The_file_of_a_page_is_no_larger_than_its_changes_allow()
    {
        var words = string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"word{i}"));
        var changed = string.Join(' ', Enumerable.Range(0, 20_000).Select(i => i % 2 == 0 ? $"word{i}" : $"other{i}"));
        Check(words, changed);
        Check(Paragraphs(2_000, "old"), Paragraphs(2_000, "new"));
        Check(Table(3_000, "old"), Table(3_000, "new"));
        Check("", Table(3_000, "new"));
        Check(Marked("a"), Marked("b"));
        // What is far from the change is not there.
        Check(Table(3_000, "same") + "\n\nOne.\n", Table(3_000, "same") + "\n\nTwo.\n", most: 60_000);
        Check(Paragraphs(2_000, "same") + "\n\nOne.\n", Paragraphs(2_000, "same") + "\n\nTwo.\n", most: 60_000);

        static void Check(string before, string after, int? most = null)
        {
            var site =
                $"Large.\n\n-- content/_index.md --\n---\ntitle: Home\n---\n{after}\n"
                + $"-- base/content/_index.md --\n---\ntitle: Home\n---\n{before}\n";
            var result = ReviewFixtureTests.Of(Txtar.Parse(site));
            var file = ReviewFiles.Of(result, null).Files.Single(file => file.Name.StartsWith("pages/"));
            file.Bytes.Length.ShouldBeLessThanOrEqualTo(most ?? (3 * (Html(before) + Html(after))) + 60_000);
        }

        // The parser for comparison refuses large tables.
        static int Html(string markdown) =>
            markdown.StartsWith('|')
                ? Encoding.UTF8.GetByteCount(
                    string.Concat(
                        markdown
                            .Split('\n')
                            .Select(row => string.Concat(row.Trim('|').Split('|').Select(cell => $"<td>{cell.Trim()}</td>")) + "<tr></tr>")
                    )
                )
                : Encoding.UTF8.GetByteCount(Markdown.ToHtml(markdown));
    }

    private static string Paragraphs(int count, string word) =>
        string.Join("\n\n", Enumerable.Range(0, count).Select(i => $"Paragraph {i} is {word}, and says something."));

    private static string Table(int rows, string word) =>
        "| A | B |\n| - | - |\n" + string.Join('\n', Enumerable.Range(0, rows).Select(i => $"| {i} | {word} |"));

    private static string Marked(string word) =>
        string.Join("\n\n", Enumerable.Range(0, 300).Select(i => $"**{word}{i}** *x* `y` **{word}** *{word}* `{word}`"));

    private static int Overview(ReviewResult result) =>
        ReviewFiles.Of(result, Preview).Files.Single(file => file.Name == ReviewNames.Overview).Bytes.Length;

    // Each page has two dead links.
    private static string Site(int pages, string title)
    {
        var site = new StringBuilder("Many pages.\n\n-- statiq.json --\n{ \"SiteTitle\": \"Handbook\", \"Host\": \"example.com\" }\n");
        for (var i = 0; i < pages; i++)
        {
            var name = i == 0 ? "_index" : $"page-{i}";
            var quoted = $"\"{title.Replace("\"", "\\\"")} {i}\"";
            site.Append(
                CultureInfo.InvariantCulture,
                $"-- content/{name}.md --\n---\ntitle: {quoted}\ndri: {quoted}\n---\nNew [a](/gone-{i}/) and [b](/lost-{i}/).\n"
            );
            site.Append(CultureInfo.InvariantCulture, $"-- base/content/{name}.md --\n---\ntitle: Page {i}\n---\nOld.\n");
        }

        return site.ToString();
    }

    // What a line may begin with: never with text of a page.
    [GeneratedRegex(
        @"^($|<!-- handbookgen-review -->$|\*\*Handbook review:\*\* |\[Review\]\(|\d+\. |- |On all pages: |Lost anchors that no page links to: |Other changed files: |In lists: |Ask: |<details>$|</details>$|<summary>\d+ new findings</summary>$)"
    )]
    private static partial Regex LineForm();
}
