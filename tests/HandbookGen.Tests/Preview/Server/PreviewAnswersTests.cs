using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace HandbookGen.Tests.Preview.Server;

public sealed class PreviewAnswersTests
{
    private const string Home = "---\ntitle: Home\n---\n\n[Hiring](hiring.md)\n";

    [Fact]
    public async Task Serves_pages_with_the_script_and_everything_that_it_needs()
    {
        await using var site = await PreviewedSite.StartAsync(("content/_index.md", Home), ("content/hiring.md", "# Hiring\n"));
        var answer = await site.GetAsync("/hiring/");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        answer.Headers.CacheControl!.NoCache.ShouldBeTrue();
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        html.ShouldContain(
            "<script defer src=\"/_handbookgen/preview.js\" "
                + "data-preview=\"{&quot;root&quot;:&quot;/&quot;,&quot;url&quot;:&quot;/hiring/&quot;"
        );
        html.ShouldContain("&quot;token&quot;:&quot;the-token&quot;,&quot;canFix&quot;:true}");
        (await site.GetAsync("/_handbookgen/preview.js")).Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        (await site.GetAsync("/_handbookgen/preview.css")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.GetAsync("/_handbookgen/nothing.js")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_page_inside_another_one_gets_no_script()
    {
        await using var site = await PreviewedSite.StartAsync(("content/_index.md", Home));
        var answer = await site.GetAsync("/", ("Sec-Fetch-Dest", "iframe"));
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("preview.js");
    }

    [Fact]
    public async Task Serves_what_a_static_host_serves()
    {
        await using var site = await PreviewedSite.StartAsync(
            ("content/_index.md", Home),
            ("content/hiring.md", "---\naliases: [/old/]\n---\n\nHiring.\n"),
            ("content/data.csv", "a,b\n")
        );
        (await site.GetAsync("/hiring")).Headers.Location!.ToString().ShouldBe("/hiring/");
        (await site.GetAsync("/hiring?q=1")).Headers.Location!.ToString().ShouldBe("/hiring/?q=1");
        (await site.HtmlAsync("/old/")).ShouldContain("url=../hiring/");
        var missing = await site.GetAsync("/nothing/");
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await missing.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Page not found");
        (await site.HtmlAsync("/data.csv")).ShouldBe("a,b\n");
        (await site.HtmlAsync("/404.json")).ShouldNotContain("preview.js");
        (await site.GetAsync("/assets/handbook.css")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Sends_the_headers_of_the_site()
    {
        await using var site = await PreviewedSite.StartAsync(
            ("content/_index.md", Home),
            ("content/hiring.md", "Hiring.\n"),
            ("content/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
            ("content/evil.html", "<script>alert(1)</script>")
        );

        var page = await site.GetAsync("/hiring/");
        var policy = page.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldStartWith("default-src 'self'; script-src 'self' 'sha256-");
        policy.ShouldEndWith("; frame-ancestors 'self'");
        page.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        page.Headers.GetValues("Referrer-Policy").ShouldBe(["strict-origin-when-cross-origin"]);
        var drawing = await site.GetAsync("/a.svg");
        drawing.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldEndWith("; frame-ancestors 'self', sandbox");
        (await site.GetAsync("/evil.html")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Sends_the_headers_of_an_own_file()
    {
        await using var site = await PreviewedSite.StartAsync(
            ("content/_index.md", Home),
            ("content/hiring.md", "Hiring.\n"),
            ("content/_headers", "/hiring/\n  X-A: 1\n  X-B: \u00e9\n  Transfer-Encoding: x\n")
        );

        var answer = await site.GetAsync("/hiring/");
        answer.Headers.GetValues("X-A").ShouldBe(["1"]);
        answer.Headers.Contains("X-B").ShouldBeFalse();
        answer.Headers.Contains("Content-Security-Policy").ShouldBeFalse();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Answers_redirects_of_the_server()
    {
        await using var site = await PreviewedSite.StartAsync(
            ("content/_index.md", Home),
            ("content/_redirects", "/old/* /hiring/#:splat 301\n"),
            ("content/hiring.md", "Hiring.\n")
        );
        var answer = await site.GetAsync("/old/plan?q=1");
        answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        answer.Headers.Location!.ToString().ShouldBe("/hiring/?q=1#plan");
        // A browser would remember it for good.
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Sends_ranges_and_only_what_has_changed()
    {
        await using var site = await PreviewedSite.StartAsync(("content/_index.md", Home), ("content/film.mp4", "0123456789"));
        var range = new HttpRequestMessage(HttpMethod.Get, "/film.mp4") { Headers = { Range = new RangeHeaderValue(2, 4) } };
        var part = await site.Http.SendAsync(range, TestContext.Current.CancellationToken);
        part.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        part.Content.Headers.ContentType!.ToString().ShouldBe("video/mp4");
        (await part.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("234");
        var whole = await site.GetAsync("/film.mp4");
        whole.Content.Headers.LastModified.ShouldNotBeNull();
        (await site.GetAsync("/film.mp4", ("If-None-Match", whole.Headers.ETag!.ToString()))).StatusCode.ShouldBe(
            HttpStatusCode.NotModified
        );
        var page = await site.GetAsync("/");
        (await site.GetAsync("/", ("If-None-Match", page.Headers.ETag!.ToString()))).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Answers_HEAD_and_refuses_other_methods()
    {
        await using var site = await PreviewedSite.StartAsync(("content/_index.md", Home));
        var head = await site.SendAsync(HttpMethod.Head, "/");
        head.StatusCode.ShouldBe(HttpStatusCode.OK);
        head.Content.Headers.ContentLength!.Value.ShouldBeGreaterThan(100);
        (await site.SendAsync(HttpMethod.Head, "/nothing/")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var put = await site.SendAsync(HttpMethod.Put, "/");
        put.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        put.Content.Headers.Allow.ShouldBe(["GET", "HEAD"]);
        (await site.SendAsync(HttpMethod.Delete, "/_handbookgen/findings.json")).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData("/..%2fstatiq.json")]
    [InlineData("/%2e%2e/statiq.json")]
    [InlineData("/.git/config")]
    [InlineData("/a%5c..%5cstatiq.json")]
    [InlineData("/a%00")]
    public async Task Serves_nothing_outside_the_site(string target)
    {
        await using var site = await PreviewedSite.StartAsync(("content/_index.md", Home), (".git/config", "secret"));
        (await RawAsync(site, $"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")).ShouldStartWith("HTTP/1.1 400 ");
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: evil.example\r\n", 421)]
    [InlineData("GET /_handbookgen/findings.json HTTP/1.1\r\nHost: evil.example\r\n", 421)]
    [InlineData("GET / HTTP/1.0\r\n", 421)]
    [InlineData("GET / HTTP/1.1\r\nHost: my-container\r\n", 200)]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\n", 200)]
    [InlineData("GET /_handbookgen/findings.json HTTP/1.1\r\nHost: localhost\r\n", 200)]
    [InlineData("GET /_handbookgen/findings.json HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\n", 200)]
    [InlineData("GET /_handbookgen/findings.json HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\n", 403)]
    [InlineData("GET /_handbookgen/events?url=/ HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\n", 403)]
    [InlineData("GET /_handbookgen/events?url=/ HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: cross-site\r\n", 403)]
    [InlineData("GET /_handbookgen/events?url=/ HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-site\r\n", 403)]
    [InlineData("GET /_handbookgen/events?url=.. HTTP/1.1\r\nHost: localhost\r\n", 400)]
    public async Task Answers_only_its_own_pages(string request, int status)
    {
        await using var site = await PreviewedSite.StartAsync(("content/_index.md", Home));
        (await RawAsync(site, request + "Connection: close\r\n\r\n")).ShouldStartWith($"HTTP/1.1 {status} ");
    }

    [Fact]
    public async Task Serves_the_search_index()
    {
        await using var site = await PreviewedSite.StartAsync(("content/_index.md", Home), ("content/hiring.md", "Onboarding.\n"));
        (await site.HtmlAsync("/search/manifest.txt")).ShouldNotBeEmpty();
        (await site.GetAsync("/search/words-0.txt")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.GetAsync("/search/nothing.txt")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Serves_below_a_path()
    {
        await using var site = await PreviewedSite.StartAsync(
            ("statiq.json", """{ "LinkRoot": "/docs", "Analyzers": ["missing-title=None"] }"""),
            ("content/_index.md", Home),
            ("content/hiring.md", "Hiring.\n")
        );
        (await site.HtmlAsync("/docs/hiring/")).ShouldContain("src=\"/docs/_handbookgen/preview.js\"");
        (await site.GetAsync("/")).Headers.Location!.ToString().ShouldBe("/docs/");
        (await site.GetAsync("/hiring/")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.GetAsync("/docs/_handbookgen/preview.js")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var events = await site.ListenAsync("/docs/hiring/", "/docs/");
        (await events.NextAsync("hello")).GetProperty("session").GetString().ShouldBe(site.Session.Id);
    }

    // HttpClient would correct the path.
    private static async Task<string> RawAsync(PreviewedSite site, string request)
    {
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, site.Http.BaseAddress!.Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        using var answer = new StreamReader(client.GetStream());
        return await answer.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";
    }
}
