using HandbookGen.Cli.Preview;
using HandbookGen.Verifying.Urls;

namespace HandbookGen.Tests.Preview.Server;

public sealed class RouteTests
{
    private static readonly string[] Files =
    [
        "index.html",
        "404.html",
        "handbook/index.html",
        "handbook/old.html",
        "both.html",
        "both/index.html",
        "a b/index.html",
        "images/logo.png",
    ];

    private static readonly RedirectsFile Rules = RedirectsFile.Parse(
        """
        /gone/ /handbook/ 301
        /temporary /handbook/#top 302
        /handbook/ /never/
        /splat/* /handbook/:splat
        /shown/ /handbook/ 200
        """
    );

    [Theory]
    [InlineData("/", "index.html 200")]
    [InlineData("/handbook/", "handbook/index.html 200")]
    [InlineData("/handbook/index.html", "handbook/index.html 200")]
    [InlineData("/handbook/old", "handbook/old.html 200")]
    [InlineData("/handbook/old.html", "handbook/old.html 200")]
    [InlineData("/both", "both.html 200")]
    [InlineData("/images/logo.png", "images/logo.png 200")]
    [InlineData("/shown", "handbook/index.html 200")]
    public void Finds_a_file(string path, string file) => Shown(path, "").ShouldBe(file);

    [Theory]
    [InlineData("/handbook", "/handbook/ 302")]
    [InlineData("/a b", "/a%20b/ 302")]
    [InlineData("/gone", "/handbook/ 301")]
    [InlineData("/temporary/", "/handbook/#top 302")]
    [InlineData("/splat/x/y", "/handbook/x/y 301")]
    public void Redirects(string path, string location) => Shown(path, "").ShouldBe(location);

    [Theory]
    [InlineData("/nothing/")]
    [InlineData("/nothing")]
    [InlineData("/handbook/old/")]
    [InlineData("/images/")]
    [InlineData("/HANDBOOK/")]
    public void Shows_the_page_for_missing_ones(string path) => Shown(path, "").ShouldBe("404.html 404");

    [Theory]
    [InlineData("/docs/handbook/", "handbook/index.html 200")]
    [InlineData("/docs/handbook", "/docs/handbook/ 302")]
    [InlineData("/docs", "/docs/ 302")]
    [InlineData("/", "/docs/ 302")]
    [InlineData("/handbook/", " 404")]
    [InlineData("/docsx/", " 404")]
    [InlineData("/docs/nothing/", "404.html 404")]
    public void Serves_below_a_path(string path, string expected) => Shown(path, "/docs", RedirectsFile.None).ShouldBe(expected);

    private static string Shown(string path, string linkRoot, RedirectsFile? rules = null)
    {
        var site = new ServedSite(
            linkRoot,
            name => Files.Contains(name) ? new ServedFile(name, default) : null,
            new HostRules(rules ?? Rules, HeadersFile.None)
        );
        var route = Route.Of(path, site);
        return $"{route.File?.Path ?? route.Location} {route.Status}";
    }
}
