using System.Net;
using HandbookGen.Cli;
using HandbookGen.Diagnostics;
using HandbookGen.Reviewing;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Reviewing;

/// <summary>Posts to a server on this machine that answers as GitLab and GitHub do.</summary>
public sealed class ReviewPostTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Writes_one_comment_and_updates_it(bool isGitlab)
    {
        using var server = new ForgeServer(HttpStatusCode.OK);

        Post(server, isGitlab).ShouldBe("Commented on the merge request.");
        Post(server, isGitlab).ShouldBe("Updated the comment on the merge request.");

        server.Comments.Count.ShouldBe(2, "somebody else's comment, and ours");
        server.Comments[2].ShouldStartWith(CommentText.Marker);
        server.Tokens.ShouldAllBe(token => token == "secret" || token == "Bearer secret");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Posts_each_suggestion_once_in_one_review(bool isGitlab)
    {
        using var server = new ForgeServer(HttpStatusCode.OK);
        var review = WithSuggestions(25);

        Post(server, isGitlab, review).ShouldBe("Commented on the merge request, with 20 new suggestions.");
        Post(server, isGitlab, review).ShouldBe("Updated the comment on the merge request, with 5 new suggestions.");
        Post(server, isGitlab, review).ShouldBe("Updated the comment on the merge request.");

        server.Reviews.Select(suggestions => suggestions.Length).ShouldBe([20, 5]);
        foreach (var suggestion in review.Suggestions)
            server.Reviews.SelectMany(each => each).Count(body => body.Contains(SuggestionText.Marker(suggestion))).ShouldBe(1);
    }

    [Fact]
    public void Publishes_what_an_interrupted_run_has_left()
    {
        using var server = new ForgeServer(HttpStatusCode.OK);
        var review = WithSuggestions(2);
        server.Drafts.Add(SuggestionText.Gitlab(review.Suggestions[0]));

        Post(server, isGitlab: true, review).ShouldBe("Commented on the merge request, with 2 new suggestions.");

        server.Reviews.Single().Length.ShouldBe(2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Says_that_suggestions_are_refused(bool isGitlab)
    {
        using var server = new ForgeServer(HttpStatusCode.OK) { OfReviews = HttpStatusCode.UnprocessableEntity };

        Post(server, isGitlab, WithSuggestions(1))
            .ShouldBe("Commented on the merge request, without suggestions: 127.0.0.1 did not take it (it answers 422).");
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden)]
    public void Says_that_the_token_is_not_accepted(HttpStatusCode status)
    {
        using var server = new ForgeServer(status);

        Post(server, isGitlab: true)
            .ShouldBe($"No comment: 127.0.0.1 does not accept HANDBOOKGEN_TOKEN ({(int)status}). The review is in the artifact.");
    }

    [Fact]
    public void Follows_no_redirect()
    {
        using var server = new ForgeServer(HttpStatusCode.Redirect);

        Post(server, isGitlab: false).ShouldBe("No comment: 127.0.0.1 did not take it (it answers 302). The review is in the artifact.");
        server.Tokens.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(
        "http://gitlab.example.com/api/v4",
        "the address of the API, 'http://gitlab.example.com/api/v4', does not begin with 'https://'"
    )]
    [InlineData("file:///etc/passwd", "the address of the API, 'file:///etc/passwd', does not begin with 'https://'")]
    public void Sends_the_token_only_to_https(string api, string obstacle) =>
        ReviewTarget.Of(ReviewForge.Gitlab, ShellOf(api, isGitlab: true)).Obstacle.ShouldBe(obstacle);

    [Fact]
    public void Says_what_is_missing()
    {
        var none = new Shell(TextWriter.Null, TextWriter.Null, "/");
        ReviewTarget.Of(ReviewForge.Github, none).Obstacle.ShouldBe("this is not a workflow of a pull request on GitHub");
        ReviewTarget.Of(ReviewForge.Gitlab, none).Obstacle.ShouldBe("this is not a merge request pipeline of GitLab");
    }

    private static Review WithSuggestions(int count) =>
        Recorded() with
        {
            Suggestions =
            [
                .. Enumerable
                    .Range(1, count)
                    .Select(line => new Suggestion(new SitePath("content/a.md"), line, line, "New.", "Write it anew", $"hash{line}x")),
            ],
        };

    private static Review Recorded() => ReviewFixtureTests.Of(Txtar.Parse(Golden.Read("Review", "section-moved.txt"))).Review!;

    private static string Post(ForgeServer server, bool isGitlab, Review? review = null)
    {
        review ??= Recorded();
        var forge = isGitlab ? ReviewForge.Gitlab : ReviewForge.Github;
        return ReviewPost.Send(
            forge,
            review,
            CommentText.Write(review, null, null),
            new RepositoryPaths(""),
            ShellOf(server.Api, isGitlab)
        );
    }

    private static Shell ShellOf(string api, bool isGitlab) =>
        new(TextWriter.Null, TextWriter.Null, "/")
        {
            Variables = name =>
                (name, isGitlab) switch
                {
                    ("CI_API_V4_URL", true) or ("GITHUB_API_URL", false) => api,
                    ("CI_MERGE_REQUEST_PROJECT_ID", true) => "12",
                    ("CI_MERGE_REQUEST_IID", true) => "7",
                    ("GITHUB_REPOSITORY", false) => "ada/handbook",
                    ("GITHUB_REF", false) => "refs/pull/7/merge",
                    ("HANDBOOKGEN_TOKEN", true) or ("GITHUB_TOKEN", false) => "secret",
                    _ => null,
                },
        };
}
