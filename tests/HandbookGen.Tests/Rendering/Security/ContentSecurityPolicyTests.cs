using System.Collections.Frozen;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Rendering;
using HandbookGen.Rendering.Body;

namespace HandbookGen.Tests.Rendering;

public sealed class ContentSecurityPolicyTests
{
    private static readonly SiteConfig Config = new() { FrameHosts = ["a.test", "b.test", "youtube-nocookie.com", "vimeo.com"] };

    [Fact]
    public void Allows_a_plain_page_its_own_files_only()
    {
        var policy = PolicyOf("Text about `<video src=\"https://e.test/x\">` <!-- <video src=\"https://e.test/x\"> -->");

        policy.ShouldStartWith("default-src 'self'; script-src 'self';");
        policy.ShouldNotContain("frame-src");
        policy.ShouldNotContain("media-src");
    }

    [Theory]
    [InlineData(
        "<iframe src=\"https://b.test/x\"></iframe>\n\n<iframe src=\"http://www.a.test?q\"></iframe>",
        "; frame-src 'self' http://www.a.test https://b.test"
    )]
    [InlineData(
        "<iframe src=\"https://b.test/x\"></iframe>\n\n<iframe src=\"https://b.test/y\"></iframe>",
        "; frame-src 'self' https://b.test"
    )]
    [InlineData("<iframe src=\"//a.test/x\"></iframe>", "; frame-src 'self' a.test")]
    [InlineData("<iframe src=\"https:/\\a.test/x\"></iframe>", "; frame-src 'self' https://a.test")]
    [InlineData("<video src=\"https://v.test:81/x.mp4\" controls></video>", "; media-src 'self' https://v.test:81")]
    [InlineData("<video src=\"https://v.test/x.mp4\" controls></video>", "; media-src 'self' https://v.test")]
    [InlineData("<audio controls><source src=\"https://v.test/x.ogg\"></audio>", "; media-src 'self' https://v.test")]
    [InlineData("{{< youtube dQw4w9WgXcQ >}}", "; frame-src 'self' https://www.youtube-nocookie.com")]
    [InlineData("See {{< vimeo 55073825 >}}.", "; frame-src 'self' https://player.vimeo.com")]
    [InlineData("<div>{{< vimeo 55073825 >}}</div>", "; frame-src 'self' https://player.vimeo.com")]
    public void Names_the_hosts_of_frames_and_films(string markdown, string directive) => PolicyOf(markdown).ShouldEndWith(directive);

    [Theory]
    [InlineData("<video src=\"/x.mp4\"></video>")]
    [InlineData("<iframe src=\"https://c.test/x\"></iframe>")]
    [InlineData("<iframe src=\"https://xa.test/x\"></iframe>")]
    [InlineData("<iframe src=\"https://a.test;script-src/\"></iframe>")]
    [InlineData("<iframe src=\"https://a.test:81/\"></iframe>")]
    [InlineData("<iframe src=\"https://a.test@c.test/\"></iframe>")]
    [InlineData("<iframe src=\"https://a%2Etest/\"></iframe>")]
    [InlineData("<iframe src=\"//https:/x\"></iframe>")]
    [InlineData("<video src=\"https://v.test;script-src *\"></video>")]
    [InlineData("<iframe src=\"data:text/html,x\"></iframe>")]
    [InlineData("<video")]
    [InlineData("`{{% youtube dQw4w9WgXcQ %}}`")]
    public void Names_no_host_for_what_belongs_to_the_site(string markdown) => PolicyOf(markdown).ShouldEndWith("form-action 'none'");

    [Fact]
    public void Hashes_the_scripts_of_templates_and_no_data()
    {
        var files = Files(
            "<script>alert(1)</script><script src=\"x.js\"></script><script type=\"application/ld+json\">{{ breadcrumbData }}</script>"
        );

        InlineScripts.Sources(files, "page").ShouldBe(" 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='");
        InlineScripts.Check(files).ShouldBeEmpty();
    }

    [Fact]
    public void Allows_no_script_of_another_template()
    {
        var files = Files("<p></p>") with
        {
            Templates = new[] { ("page", "<p></p>"), ("redirect", "<script>alert(1)</script>") }.ToFrozenDictionary(
                file => file.Item1,
                file => new SourceFile(new SitePath($"templates/{file.Item1}.sbn-html"), file.Item2)
            ),
        };

        InlineScripts.Sources(files, "page").ShouldBeEmpty();
        InlineScripts.Sources(files, "redirect").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("<p>{{ title }}</p>\n<script>x('{{ title }}')</script>")]
    [InlineData("<p>{%{ {{ }%}</p>\n<script>x('{%{ {{ }%}')</script>")]
    public void Refuses_a_script_whose_text_differs_from_the_template(string page)
    {
        var problem = InlineScripts.Check(Files(page)).ShouldHaveSingleItem();

        (problem.RuleId, problem.Range.Line, problem.Range.Column).ShouldBe(("HB9010", 2, 12));
    }

    private static string PolicyOf(string markdown)
    {
        var file = new ContentFile(new SourceFile(new SitePath("content/_index.md"), markdown), "_index.md");
        var (site, _) = HandbookPipeline.ParseAndIndex(new LoadedSite([file], [], [], [], []), Config, forRendering: true);
        using var html = new Utf8Writer();
        return ContentSecurityPolicy.Of("", AllowedSources.Of(Config, PageBody.Write(site.Pages[0], site, html)));
    }

    private static ThemeFiles Files(string page) =>
        new(
            new Dictionary<string, SourceFile> { ["page"] = new(new SitePath("templates/page.sbn-html"), page) }.ToFrozenDictionary(),
            FrozenDictionary<string, SourceFile>.Empty,
            [],
            []
        );
}
