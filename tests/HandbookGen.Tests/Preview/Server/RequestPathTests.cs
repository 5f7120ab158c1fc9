using HandbookGen.Cli.Preview;
using HandbookGen.Configuration;

namespace HandbookGen.Tests.Preview.Server;

public sealed class RequestPathTests
{
    [Theory]
    [InlineData("/", "/")]
    [InlineData("/handbook/hiring/", "/handbook/hiring/")]
    [InlineData("/handbook/?q=a/../b", "/handbook/")]
    [InlineData("/a%20b/", "/a b/")]
    [InlineData("/gr%C3%BC%C3%9Fe/", "/grüße/")]
    [InlineData("/100%25/", "/100%/")]
    [InlineData("/.well-known/security.txt", "/.well-known/security.txt")]
    [InlineData("/a..b/...x", null)]
    [InlineData("/a..b/", "/a..b/")]
    public void Decodes_the_path(string target, string? path) => RequestPath.Of(target).ShouldBe(path);

    [Theory]
    [InlineData("/../statiq.json")]
    [InlineData("/a/..")]
    [InlineData("/%2e%2e/statiq.json")]
    [InlineData("/a/%2E./x")]
    [InlineData("/./x")]
    [InlineData("/..%2fstatiq.json")]
    [InlineData("/a%2Fb")]
    [InlineData("/a%5Cb")]
    [InlineData("/a\\b")]
    [InlineData("/a%00.html")]
    [InlineData("/a%0d%0aX: 1")]
    [InlineData("/.git/config")]
    [InlineData("/%2egit/config")]
    [InlineData("/docs/.env")]
    [InlineData("/%")]
    [InlineData("/%4")]
    [InlineData("/%zz")]
    [InlineData("/%ff%fe")]
    [InlineData("/%c0%ae%c0%ae/x")]
    [InlineData("*")]
    [InlineData("http://localhost/")]
    [InlineData("")]
    public void Refuses_what_no_file_of_a_site_has(string target) => RequestPath.Of(target).ShouldBeNull();

    [Theory]
    [InlineData("/docs/.gitbook/assets/a.png", true)]
    [InlineData("/docs/.gitbook/vars.yml", false)]
    [InlineData("/.gitbook/assets/a.png", false)]
    [InlineData("/docs/.gitbook/assets/../vars.yml", false)]
    [InlineData("/docs/.gitbook/assets/.git/config", false)]
    public void Lets_in_the_names_with_a_dot_that_the_site_publishes(string target, bool isPublished)
    {
        var config = new SiteConfig { LinkRoot = "/docs", IncludeHidden = [".gitbook/assets", ".gitbook/assets/**"] };
        RequestPath.Of(target, path => PublishedNames.Have(config, path)).ShouldBe(isPublished ? target : null);
    }
}
