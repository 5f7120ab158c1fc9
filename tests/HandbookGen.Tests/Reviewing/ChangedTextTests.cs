using HandbookGen.Reviewing;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Reviewing;

/// <summary>The page of a review for a changed page.</summary>
public sealed class ChangedTextTests
{
    [Theory]
    [InlineData("reworded-heading.txt", "hiring", "<h2><del>Hiring</del><ins>How we hire people</ins></h2>")]
    [InlineData("reworded-heading.txt", "hiring", "every candidate <del>once</del><ins>twice</ins>, and")]
    [InlineData("reworded-heading.txt", "hiring", "採用は人事<del>課</del><ins>部</ins>が担当します。")]
    [InlineData("table-row-added.txt", "hiring", "<tr>\n<td><ins>Intermediate</ins></td>")]
    [InlineData("table-row-added.txt", "hiring", "<td><del>70</del><ins>75</ins></td>")]
    [InlineData("table-row-added.txt", "hiring", "<li><del>Ask the council</del></li>")]
    [InlineData(
        "table-row-added.txt",
        "hiring",
        "<del>handbookgen check\n</del><ins>handbookgen check --base main\n</ins>handbookgen build"
    )]
    [InlineData("picture-replaced.txt", "page-8a5edab2", "src=\"../pictures/before/office.png\"")]
    [InlineData("picture-replaced.txt", "page-8a5edab2", "src=\"../pictures/now/office.png\"")]
    [InlineData(
        "front-matter-only.txt",
        "hiring",
        "<tr><th scope=\"row\">title</th><td><del>Hiring</del></td><td><ins>Hiring people</ins></td></tr>"
    )]
    public void Marks_what_differs(string fixture, string page, string html) =>
        TextOf(fixture, $"pages/{page}.html")
            .Replace("\n<td>", "<td>", StringComparison.Ordinal)
            .ShouldContain(html.Replace("\n<td>", "<td>"));

    [Fact]
    public void Text_of_a_page_never_acts()
    {
        var files = ReviewFiles.Of(ReviewFixtureTests.Of(Txtar.Parse(Golden.Read("Review", "hostile-text.txt"))), null).Files;
        foreach (var file in files.Where(file => file.Name.EndsWith(".html", StringComparison.Ordinal)))
        {
            var html = System.Text.Encoding.UTF8.GetString(file.Bytes.Span);
            html.ShouldNotContain("<script>");
            html.ShouldNotContain("onerror=");
            html.ShouldNotContain("href=\"javascript");
            html.ShouldNotContain("<iframe");
        }
    }

    private static string TextOf(string fixture, string name)
    {
        var files = ReviewFiles.Of(ReviewFixtureTests.Of(Txtar.Parse(Golden.Read("Review", fixture))), null).Files;
        return System.Text.Encoding.UTF8.GetString(files.Single(file => file.Name == name).Bytes.Span);
    }
}
