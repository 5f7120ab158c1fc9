using HandbookGen.Parsing;

namespace HandbookGen.Tests.Parsing.Addresses;

public sealed class UrlPathTests
{
    [Theory]
    [InlineData("/", "/", "./")]
    [InlineData("/", "/hiring/", "hiring/")]
    [InlineData("/hiring/", "/", "../")]
    [InlineData("/hiring/", "/hiring/", "./")]
    [InlineData("/hiring/", "/hiring/plan/", "plan/")]
    [InlineData("/hiring/plan/", "/hiring/", "../")]
    [InlineData("/hiring/plan/", "/hiring/pay/", "../pay/")]
    [InlineData("/hiring/plan/", "/hiring-plan/", "../../hiring-plan/")]
    [InlineData("/hiring/", "/hiring.html", "../hiring.html")]
    [InlineData("/a/old.html", "/a/", "./")]
    [InlineData("/a/old.html", "/a/old.html", "old.html")]
    [InlineData("/a/old.html", "/", "../")]
    [InlineData("/a/b/", "/assets/logo.svg", "../../assets/logo.svg")]
    [InlineData("/a/", "/a/time:line/", "./time:line/")]
    [InlineData("/a/", "/a/b/time:line/", "b/time:line/")]
    [InlineData("/a/b/", "/a/time:line/", "../time:line/")]
    [InlineData("/日本/", "/日本語/", "../日本語/")]
    [InlineData("/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/", "/", "../../../../../../../../../../../../../../../../../")]
    public void Leads_from_one_page_to_another(string from, string to, string expected) =>
        UrlPath.Relative(from, to, "").ShouldBe(expected);

    [Theory]
    [InlineData("/", "/", "index.html")]
    [InlineData("/hiring/", "/", "../index.html")]
    [InlineData("/hiring/", "/hiring/plan/", "plan/index.html")]
    [InlineData("/hiring/", "/hiring.html", "../hiring.html")]
    [InlineData("/a/", "/a/time:line/", "./time:line/index.html")]
    public void Names_the_file_behind_a_folder_for_pages_on_disk(string from, string to, string expected) =>
        UrlPath.Relative(from, to, "index.html").ShouldBe(expected);
}
