using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Redirects;
using HandbookGen.Loading;

namespace HandbookGen.Tests.Indexing;

public class LinkSurvivalTests
{
    private const string Hiring = """
        ---
        aliases: [/jobs/]
        anchor_aliases: {old: new, away: /people/#team, top-of-people: /people/, dead: nowhere, new: other, round: and-round, and-round: round}
        ---
        ## New {#new}
        ## 何が違うのか
        """;

    private const string People = """
        ---
        anchor_aliases: {kept: /hiring/#old}
        ---
        ## Team {#team}
        """;

    private const string Data = """
        - from: [/gone/, /lost/]
          to: /jobs/
        - from: /gone/#part
          to: /people/#kept
        - from: /empty/
          to: /nowhere/
        - /out/: https://example.com/
        """;

    [Theory]
    [InlineData("/hiring/", null, true)]
    [InlineData("/hiring/", "", true)]
    [InlineData("/hiring/", "new", true)]
    [InlineData("/hiring/", "top", true)]
    [InlineData("/hiring/", "何が違うのか", true)]
    [InlineData("/hiring/", "%E4%BD%95%E3%81%8C%E9%81%95%E3%81%86%E3%81%AE%E3%81%8B", true)]
    [InlineData("/hiring/", "nobody", false)]
    [InlineData("/hiring/", "old", true)]
    [InlineData("/hiring/", "away", true)]
    [InlineData("/hiring/", "top-of-people", true)]
    [InlineData("/hiring/", "dead", false)]
    [InlineData("/hiring/", "round", false)]
    [InlineData("/jobs/", "new", true)]
    [InlineData("/jobs/", "nobody", false)]
    [InlineData("/gone/", null, true)]
    [InlineData("/gone/", "old", true)]
    [InlineData("/gone/", "part", true)]
    [InlineData("/lost/", "part", false)]
    [InlineData("/empty/", null, false)]
    [InlineData("/out/", "anything", true)]
    [InlineData("/never/", null, false)]
    public void Knows_which_links_from_outside_still_arrive(string url, string? fragment, bool survives) =>
        Site().Survives(url, fragment).ShouldBe(survives);

    [Theory]
    [InlineData("/gone/", "part", "/hiring/", "new")]
    [InlineData("/gone/", "new", "/hiring/", "new")]
    [InlineData("/hiring/", "new", "/hiring/", "new")]
    public void Tells_where_they_arrive(string url, string? fragment, string endUrl, string? endFragment)
    {
        var end = Site().EndOf(url, fragment);

        (end?.Url, end?.Fragment).ShouldBe((endUrl, endFragment));
    }

    private static Site Site() =>
        HandbookPipeline
            .ParseAndIndex(
                new LoadedSite(
                    [File("hiring.md", Hiring), File("people.md", People)],
                    [],
                    [],
                    [new ContentFile(new SourceFile(new SitePath("data/redirects.yml"), Data), "data/redirects.yml")],
                    []
                ),
                new SiteConfig(),
                forRendering: true
            )
            .Site;

    private static ContentFile File(string path, string text) => new(new SourceFile(new SitePath("content/" + path), text), path);
}
