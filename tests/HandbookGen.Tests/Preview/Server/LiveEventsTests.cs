using System.Net;
using System.Text.Json;

namespace HandbookGen.Tests.Preview.Server;

public sealed class LiveEventsTests
{
    private const string Home = "---\ntitle: Home\n---\n\nHome.\n";
    private const string Hiring = "---\ntitle: Hiring\n---\n\n## Plan\n\nWe hire people.\n";

    [Fact]
    public async Task A_saved_page_is_announced_to_those_who_show_it()
    {
        await using var site = await PreviewedSite.StartAsync(("content/_index.md", Home), ("content/hiring.md", Hiring));
        using var events = await site.OpenAsync("/hiring/");
        using var others = await site.OpenAsync("/");
        (await others.NextAsync("findings")).GetProperty("errors").GetInt32().ShouldBe(0);
        await site.SaveAsync("content/hiring.md", Hiring + "\nSee [values](/values/).\n");
        (await events.NextAsync("page")).GetProperty("url").GetString().ShouldBe("/hiring/");
        (await site.HtmlAsync("/hiring/")).ShouldContain("values");
        var finding = (await NextErrorsAsync(events)).GetProperty("page")[0];
        Text(finding, "rule").ShouldBe("HB1001");
        Text(finding, "name").ShouldBe("broken-link");
        Text(finding, "severity").ShouldBe("error");
        Text(finding, "section").ShouldBe("plan");
        Text(finding, "text").ShouldBe("See values.");
        Text(finding, "editor").ShouldBe("editor:content/hiring.md:9");
        var ofSite = await NextErrorsAsync(others);
        ofSite.GetProperty("errors").GetInt32().ShouldBe(1);
        ofSite.GetProperty("page").GetArrayLength().ShouldBe(0);
        others.Names.ShouldNotContain("page");
    }

    [Fact]
    public async Task All_findings_are_listed_by_file()
    {
        await using var site = await PreviewedSite.StartAsync(("content/_index.md", Home), ("content/hiring.md", "[x](/nope/)\n"));
        using var events = await site.OpenAsync("/");
        await events.NextAsync("findings");
        var all = JsonDocument.Parse(await site.HtmlAsync("/_handbookgen/findings.json")).RootElement;
        all.GetProperty("errors").GetInt32().ShouldBe(1);
        var file = all.GetProperty("files")[0];
        Text(file, "file").ShouldBe("content/hiring.md");
        Text(file, "url").ShouldBe("/hiring/");
        Text(file.GetProperty("findings")[0], "message").ShouldBe("No page at '/nope/'.");
    }

    [Fact]
    public async Task A_change_between_the_page_and_its_first_event_is_not_missed()
    {
        await using var site = await PreviewedSite.StartAsync(("content/_index.md", Home));
        await site.HtmlAsync("/");
        await site.SaveAsync("content/_index.md", Home + "\nMore.\n");
        using var events = await site.ListenAsync("/");
        await events.NextAsync("page");
    }

    [Fact]
    public async Task A_page_with_broken_front_matter_stays_below_a_banner_until_it_is_mended()
    {
        await using var site = await PreviewedSite.StartAsync(("content/_index.md", Home), ("content/hiring.md", Hiring));
        using var events = await site.OpenAsync("/hiring/");
        await events.NextAsync("findings");
        await site.SaveAsync("content/hiring.md", "---\ntitle: [Hiring\n---\n\nOther words.\n");
        var banner = await events.NextAsync("banner");
        Text(banner, "title").ShouldBe("The front matter of this page is broken");
        Text(banner.GetProperty("findings")[0], "file").ShouldBe("content/hiring.md");
        (await site.HtmlAsync("/hiring/")).ShouldContain("We hire people.");
        // Another reader who comes now gets the same.
        using var later = await site.OpenAsync("/hiring/");
        Text(await later.NextAsync("banner"), "title").ShouldBe("The front matter of this page is broken");
        events.Names.ShouldNotContain("page");

        await site.SaveAsync("content/hiring.md", Hiring + "\nMended.\n");
        await events.NextAsync("page");
        (await events.NextAsync("banner")).GetProperty("title").ValueKind.ShouldBe(JsonValueKind.Null);
        (await site.HtmlAsync("/hiring/")).ShouldContain("Mended.");
    }

    [Fact]
    public async Task Broken_settings_keep_the_site_below_a_banner()
    {
        await using var site = await PreviewedSite.StartAsync(("content/_index.md", Home));
        using var events = await site.OpenAsync("/");
        await events.NextAsync("findings");
        await site.SaveAsync("statiq.json", "{ \"SiteTitle\": ");
        var banner = await events.NextAsync("banner");
        Text(banner, "title").ShouldBe("The settings are broken");
        Text(banner.GetProperty("findings")[0], "file").ShouldBe("statiq.json");
        (await site.HtmlAsync("/")).ShouldContain("Home.");
        await site.SaveAsync("statiq.json", """{ "SiteTitle": "Words", "Analyzers": ["missing-title=None"] }""");
        (await events.NextAsync("banner")).GetProperty("title").ValueKind.ShouldBe(JsonValueKind.Null);
        (await site.HtmlAsync("/")).ShouldContain("Words");
    }

    [Fact]
    public async Task Broken_settings_at_the_start_are_explained_on_a_page_that_heals()
    {
        await using var site = await PreviewedSite.StartAsync(("statiq.json", "{ <b> "), ("content/_index.md", Home));
        var answer = await site.GetAsync("/");
        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        html.ShouldContain("<h1>The settings are broken</h1>");
        html.ShouldContain("statiq.json(1,");
        html.ShouldContain("preview.js");
        using var events = await site.ListenAsync("/");
        await site.SaveAsync("statiq.json", "{}");
        await events.NextAsync("page");
        (await site.HtmlAsync("/")).ShouldContain("Home.");
    }

    [Fact]
    public async Task A_site_without_pages_is_explained()
    {
        await using var site = await PreviewedSite.StartAsync(("statiq.json", "{}"));
        using var events = await site.OpenAsync("/handbook/");
        var html = await (await site.GetAsync("/handbook/")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        html.ShouldContain("There is no page to show");
        html.ShouldContain("The input path &#39;content&#39; is not a folder.");
        site.Folder.Write("content/handbook/_index.md", Home);
        await site.ChangeAsync("content");
        await events.NextAsync("page");
        (await site.HtmlAsync("/handbook/")).ShouldContain("Home.");
    }

    [Fact]
    public async Task A_renamed_page_is_followed_also_when_it_is_gone_for_a_moment()
    {
        await using var site = await PreviewedSite.StartAsync(("content/_index.md", Home), ("content/hiring.md", Hiring));
        using var events = await site.OpenAsync("/hiring/");
        File.Move(site.Folder["content/hiring.md"], site.Folder["content/people.md"]);
        await site.ChangeAsync("content/hiring.md", "content/people.md");
        Text(await events.NextAsync("moved"), "url").ShouldBe("/people/");

        await site.DeleteAsync("content/people.md");
        await events.NextAsync("gone");
        await site.SaveAsync("content/staff.md", Hiring + "\nMore words.\n");
        Text(await events.NextAsync("moved"), "url").ShouldBe("/staff/");

        await site.SaveAsync("content/staff.md", Hiring.Replace("title: Hiring", "title: Hiring\nurl: /crew/", StringComparison.Ordinal));
        Text(await events.NextAsync("moved"), "url").ShouldBe("/crew/");
        await site.SaveAsync(
            "content/staff.md",
            Hiring.Replace("title: Hiring", "title: Hiring\nurl: /crew/", StringComparison.Ordinal) + "\nNew.\n"
        );
        Text(await events.NextAsync("page"), "url").ShouldBe("/crew/");
    }

    [Fact]
    public async Task A_page_that_is_gone_may_come_back()
    {
        await using var site = await PreviewedSite.StartAsync(("content/_index.md", Home), ("content/hiring.md", Hiring));
        using var events = await site.OpenAsync("/hiring/");
        await site.DeleteAsync("content/hiring.md");
        await events.NextAsync("gone");
        await site.SaveAsync("content/other.md", "---\ntitle: Quite another page\n---\n\nWithout a word of that.\n");
        await site.SaveAsync("content/hiring.md", Hiring);
        await events.NextAsync("page");
        events.Names.ShouldNotContain("moved");
    }

    [Fact]
    public async Task Follows_the_page_that_was_saved_last_if_asked_to()
    {
        await using var site = await PreviewedSite.StartAsync(follows: true, ("content/_index.md", Home), ("content/hiring.md", Hiring));
        using var events = await site.OpenAsync("/");
        await site.SaveAsync("content/hiring.md", Hiring + "\nMore.\n");
        Text(await events.NextAsync("follow"), "url").ShouldBe("/hiring/");
    }

    [Fact]
    public async Task The_search_index_that_an_edit_interrupts_is_made_again()
    {
        var pages = Enumerable.Range(0, 300).Select(i => ($"content/p{i}.md", $"# Page {i}\n\nWords {i}.\n"));
        await using var site = await PreviewedSite.StartAsync([("content/_index.md", Home), .. pages]);
        var searching = site.HtmlAsync("/search/manifest.txt");
        for (var i = 0; i < 3; i++)
            await site.SaveAsync("content/_index.md", $"{Home}Serendipity {i}.\n");
        (await searching).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_line_tells_of_each_save()
    {
        await using var site = await PreviewedSite.StartAsync(("content/_index.md", Home), ("content/hiring.md", Hiring));
        using var events = await site.OpenAsync("/");
        await events.NextAsync("findings");
        await site.SaveAsync("content/hiring.md", "[x](/nope/) [y](/nope/)\n");
        while ((await events.NextAsync("findings")).GetProperty("errors").GetInt32() == 0) { }
        await site.SaveAsync("content/_index.md", Home + "\n");
        lock (site.Lines)
        {
            site.Lines[0].ShouldMatch(@"^\d\d:\d\d:\d\d  2 pages read in \d+ ms, checked in \d+ ms  no findings$");
            site.Lines[1].ShouldMatch(@"^\d\d:\d\d:\d\d  hiring\.md  served in \d+ ms, checked in \d+ ms  2 errors \(2 more\)$");
        }
    }

    [Fact]
    public async Task A_click_applies_a_safe_fix_once()
    {
        const string Wrong = "---\ntitle: Hiring\n---\n\n[Home](/)\n\n[Plan](/hiring)\n";
        await using var site = await PreviewedSite.StartAsync(("content/_index.md", Home), ("content/hiring.md", Wrong));
        using var events = await site.OpenAsync("/hiring/");
        var fix = (await events.NextAsync("findings")).GetProperty("page").EnumerateArray().First().GetProperty("fix");
        var click = $$"""{"id":"{{Text(fix, "id")}}","hash":"{{Text(fix, "hash")}}"}""";

        (await ClickAsync(site, click, token: "wrong")).ShouldBe(HttpStatusCode.Forbidden);
        (await ClickAsync(site, click, origin: "https://evil.example")).ShouldBe(HttpStatusCode.Forbidden);
        (await ClickAsync(site, click, type: "text/plain")).ShouldBe(HttpStatusCode.BadRequest);
        (await ClickAsync(site, "{")).ShouldBe(HttpStatusCode.BadRequest);
        (await ClickAsync(site, "{}")).ShouldBe(HttpStatusCode.BadRequest);
        (await ClickAsync(site, """{"id":"x","hash":"y"}""")).ShouldBe(HttpStatusCode.NotFound);
        (await site.SendAsync(HttpMethod.Get, "/_handbookgen/fix")).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        site.Folder.Read("content/hiring.md").ShouldBe(Wrong);

        (await ClickAsync(site, click)).ShouldBe(HttpStatusCode.NoContent);
        site.Folder.Read("content/hiring.md").ShouldNotBe(Wrong);
        // Nothing watches the files here, as with '--no-watch'.
        while ((await events.NextAsync("findings")).GetProperty("page").GetArrayLength() > 0) { }
        (await site.HtmlAsync("/hiring/")).ShouldContain("href=\"./\">Plan");
        (await ClickAsync(site, click)).ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<HttpStatusCode> ClickAsync(
        PreviewedSite site,
        string body,
        string token = PreviewedSite.Token,
        string? origin = null,
        string type = "application/json"
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/_handbookgen/fix") { Content = new StringContent(body, null, type) };
        request.Headers.Add("X-HandbookGen-Token", token);
        request.Headers.Add("Origin", origin ?? site.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        return (await site.Http.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode;
    }

    // The findings of before the change may come once more.
    private static async Task<JsonElement> NextErrorsAsync(EventReader events)
    {
        while (true)
        {
            var findings = await events.NextAsync("findings");
            if (findings.GetProperty("errors").GetInt32() > 0)
                return findings;
        }
    }

    private static string Text(JsonElement data, string name) => data.GetProperty(name).GetString()!;
}
