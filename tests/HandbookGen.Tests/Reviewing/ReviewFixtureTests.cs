using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Cli;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Reviewing;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Reviewing;

/// <summary>Recorded merge requests: the files as they are, those of the base that differ, and what the review says.</summary>
public sealed class ReviewFixtureTests
{
    private const string Preview = "https://pages.example.com/mr-7/";

    public static TheoryData<string> Fixtures => Golden.Names("Review", "*.txt");

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Says_what_a_reviewer_needs(string name)
    {
        var text = Golden.Read("Review", name);
        var fixture = Txtar.Parse(text);

        var review = Of(fixture).Review!;

        var recorded = fixture
            .With("changes.json", ChangesJson.Write(review, ReviewNames.Of(review.Pages)))
            .With("comment.md", CommentText.Write(review, null, Preview));
        Golden.Check("Review", name, text, recorded.ToString());
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Stays_inside_its_limits(string name)
    {
        var result = Of(Txtar.Parse(Golden.Read("Review", name)));

        var comment = CommentText.Write(result.Review!, "https://ci.example.com/review", Preview);
        comment.Split('\n').Length.ShouldBeLessThan(60);
        comment.Length.ShouldBeLessThan(60_000);
        var files = ReviewFiles.Of(result, Preview).Files;
        files.Single(file => file.Name == "index.html").Bytes.Length.ShouldBeLessThan(200_000);
    }

    /// <summary>The review of a fixture.</summary>
    internal static ReviewResult Of(Txtar fixture)
    {
        var site = MarkedSite.Of(fixture);
        var config = site.ReadConfig().Config;
        var loaded = site.Load();
        var then = site.LoadBase(config)!;
        var owners = fixture.Find("CODEOWNERS") is { } text ? new SourceFile(new SitePath("CODEOWNERS"), text) : null;
        then = then with { Changed = Changed(loaded, then, fixture.Prose), CodeOwners = owners };
        var request = new PipelineRequest("", config, ShippedThemes.OfProgram, Base: "main");
        return HandbookReview.Of(request, new LoadedInput(loaded, then, []), ThemeFiles.None, FoundAtRoot.Nothing, Preview);
    }

    private static FrozenSet<SitePath> Changed(LoadedSite now, LoadedBase then, string prose)
    {
        var before = then.Site.Sources.ToDictionary(
            source => then.Renamed.GetValueOrDefault(source.Path, source.Path),
            source => source.Text
        );
        var after = now.Sources.ToDictionary(source => source.Path, source => source.Text);
        return before
            .Keys.Union(after.Keys)
            .Where(path => before.GetValueOrDefault(path) != after.GetValueOrDefault(path))
            .Concat(
                prose
                    .Split('\n')
                    .Where(line => line.StartsWith("changed: ", StringComparison.Ordinal))
                    .Select(line => new SitePath(line["changed: ".Length..]))
            )
            .ToFrozenSet();
    }
}
