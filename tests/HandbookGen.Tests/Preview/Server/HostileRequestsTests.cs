using System.Net;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Preview.Server;

/// <summary>Requests that no browser sends for its user, and clients that take the server's time.</summary>
public sealed class HostileRequestsTests(HostileRequestsTests.Shared shared) : IClassFixture<HostileRequestsTests.Shared>
{
    private const string Host = "Host: localhost\r\n";
    private const string Home = "---\ntitle: Home\n---\n\nHome.\n";

    // Kestrel refuses with 400 what is no name at all.
    [Theory]
    [InlineData("Host: localhost.evil.example\r\n", 421)]
    [InlineData("Host: evil.example\r\nX-Forwarded-Host: localhost\r\n", 421)]
    [InlineData("Host: evil.example\r\nForwarded: host=localhost\r\n", 421)]
    [InlineData("Host: 2130706433\r\n", 200)] // 127.0.0.1 as one number
    [InlineData("Host: 10.0.0.1\r\n", 421)]
    [InlineData("Host: localhost@evil.example\r\n", 400)]
    [InlineData("Host: [::1].evil.example\r\n", 400)]
    [InlineData("Host: localhost\r\nHost: evil.example\r\n", 400)]
    [InlineData("Host: evil.example\r\nHost: localhost\r\n", 400)]
    [InlineData("Host:\r\n", 421)]
    [InlineData("", 400)]
    public async Task Answers_under_no_other_name(string host, int status)
    {
        (await RawConnection.StatusAsync(shared.Site, $"GET / HTTP/1.1\r\n{host}Connection: close\r\n\r\n")).ShouldBe(status);
    }

    [Theory]
    [InlineData("/%252e%252e/statiq.json", 404)]
    [InlineData("/..;/statiq.json", 400)]
    [InlineData("/....//statiq.json", 400)]
    [InlineData("/%c0%ae%c0%ae/statiq.json", 400)]
    [InlineData("/%u002e%u002e/statiq.json", 400)]
    [InlineData("//etc/passwd", 404)]
    [InlineData("//evil.example/", 404)]
    [InlineData("//evil.example", 404)]
    [InlineData("/C:/Windows/win.ini", 404)]
    [InlineData("/~root/", 404)]
    [InlineData("/statiq.json", 404)]
    [InlineData("/content/_index.md", 404)]
    [InlineData("/out.txt", 404)]
    [InlineData("/out/secret.txt", 404)]
    [InlineData("/assets/../../statiq.json", 400)]
    [InlineData("/_handbookgen/../statiq.json", 400)]
    [InlineData("/_handbookgen/HandbookGen.Cli.Preview", 404)]
    [InlineData("http://localhost/", 400)]
    [InlineData("http://evil.example/", 400)]
    [InlineData("http://localhost/statiq.json", 400)]
    [InlineData("file:///etc/passwd", 400)]
    [InlineData("*", 405)]
    public async Task Serves_no_file_from_outside_the_site(string target, int status)
    {
        (await RawConnection.StatusAsync(shared.Site, $"GET {target} HTTP/1.1\r\n{Host}Connection: close\r\n\r\n")).ShouldBe(status);
    }

    [Theory]
    [InlineData("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n\r\nx", 405)]
    [InlineData("TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n", 405)]
    [InlineData("PROPFIND / HTTP/1.1\r\nHost: localhost\r\n\r\n", 405)]
    [InlineData("OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n", 400)]
    [InlineData("CONNECT localhost:22 HTTP/1.1\r\nHost: localhost:22\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x\r\n\r\n", 200)]
    [InlineData("GET /\r\n", 400)]
    [InlineData("\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\r\n\r\n", 400)]
    [InlineData("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: x\r\n\r\n0\r\n\r\n", 400)]
    public async Task Answers_GET_and_HEAD_only(string request, int status)
    {
        (await RawConnection.StatusAsync(shared.Site, request)).ShouldBe(status);
    }

    [Theory]
    [InlineData("events?url=/", "Origin: null\r\n", 403)]
    [InlineData("findings.json", "Origin: null\r\n", 403)]
    [InlineData("findings.json", "Origin: http://localhost:1\r\n", 403)]
    [InlineData("findings.json", "Origin: http://localhost.evil.example\r\n", 403)]
    [InlineData("findings.json", "Origin: http://evil.example\r\nOrigin: http://localhost\r\n", 403)]
    [InlineData("findings.json", "Sec-Fetch-Site: cross-site\r\n", 403)]
    [InlineData("findings.json", "Sec-Fetch-Site: none\r\n", 200)]
    [InlineData("findings.json", "Sec-Fetch-Site: same-origin\r\n", 200)]
    [InlineData("preview.js", "Sec-Fetch-Site: cross-site\r\n", 403)]
    public async Task Tells_foreign_pages_nothing(string name, string headers, int status)
    {
        var request = $"GET /_handbookgen/{name} HTTP/1.1\r\n{Host}{headers}Connection: close\r\n\r\n";
        (await RawConnection.StatusAsync(shared.Site, request)).ShouldBe(status);
    }

    [Fact]
    public async Task Refuses_what_is_too_long()
    {
        var site = shared.Site;
        (await RawConnection.StatusAsync(site, $"GET /{new string('a', 10_000)} HTTP/1.1\r\n{Host}\r\n")).ShouldBe(414);
        (await RawConnection.StatusAsync(site, $"GET / HTTP/1.1\r\n{Host}X: {new string('a', 40_000)}\r\n\r\n")).ShouldBe(431);
        var many = string.Concat(Enumerable.Range(0, 200).Select(number => $"X-{number}: 1\r\n"));
        (await RawConnection.StatusAsync(site, $"GET / HTTP/1.1\r\n{Host}{many}\r\n")).ShouldBe(431);
        (await RawConnection.StatusAsync(site, $"GET /_handbookgen/events?url=/{new string('a', 6000)} HTTP/1.1\r\n{Host}\r\n")).ShouldBe(
            200
        );
    }

    [Fact]
    public async Task Answers_others_while_clients_never_finish_their_requests()
    {
        await using var site = await PreviewedSite.StartAsync(("content/_index.md", Home));
        var slow = new List<RawConnection>();
        for (var number = 0; number < 100; number++)
        {
            slow.Add(await RawConnection.OpenAsync(site));
            await slow[^1]
                .SendAsync(
                    number % 2 == 0
                        ? "GET / HTTP/1.1\r\nHost: local"
                        : $"POST /_handbookgen/fix HTTP/1.1\r\n{Host}Content-Type: application/json\r\n"
                            + $"X-HandbookGen-Token: {PreviewedSite.Token}\r\nContent-Length: 100\r\n\r\n{{"
                );
        }

        (await site.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        slow.ForEach(connection => connection.Dispose());
        (await site.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Tells_many_browsers_of_an_edit_while_others_never_read_and_some_hang_up()
    {
        await using var site = await PreviewedSite.StartAsync(("content/_index.md", Home));
        var browsers = new List<RawConnection>();
        for (var number = 0; number < 120; number++)
        {
            browsers.Add(await RawConnection.OpenAsync(site));
            await browsers[^1].SendAsync($"GET /_handbookgen/events?url=/ HTTP/1.1\r\n{Host}\r\n");
            if (number % 3 == 0)
                (await browsers[^1].StatusAsync()).ShouldBe(200);
            else if (number % 3 == 1)
                browsers[^1].Dispose();
        }

        await site.SaveAsync("content/_index.md", Home + "Edited.\n");
        foreach (var browser in browsers.Where((_, number) => number % 3 == 0))
            await SeesAsync(browser, "event: page");
        (await site.HtmlAsync("/")).ShouldContain("Edited.");
        browsers.ForEach(browser => browser.Dispose());
        await site.SaveAsync("content/_index.md", Home + "Edited again.\n");
        (await site.HtmlAsync("/")).ShouldContain("Edited again.");
    }

    private static async Task SeesAsync(RawConnection browser, string line)
    {
        while (await browser.LineAsync() is { } next)
        {
            if (next == line)
                return;
        }

        throw new EndOfStreamException($"The server hung up before '{line}'.");
    }

    /// <summary>One site for the tests that change nothing; links in it lead out.</summary>
    public sealed class Shared : IAsyncLifetime
    {
        private readonly TempFolder outside = new TempFolder().Write("secret.txt", "secret");

        internal PreviewedSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Site = await PreviewedSite.StartAsync(("content/_index.md", Home));
            Site.Folder.Link("content/out.txt", outside["secret.txt"]).Link("content/out", outside.Path);
            await Site.ChangeAsync("content/out.txt", "content/out");
        }

        public async ValueTask DisposeAsync()
        {
            await Site.DisposeAsync();
            outside.Dispose();
        }
    }
}
