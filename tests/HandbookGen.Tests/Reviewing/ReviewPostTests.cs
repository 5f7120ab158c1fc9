using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using HandbookGen.Cli;
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

    private static string Post(ForgeServer server, bool isGitlab)
    {
        var review = ReviewFixtureTests.Of(Txtar.Parse(Golden.Read("Review", "section-moved.txt"))).Review!;
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

    /// <summary>Keeps comments by number.</summary>
    private sealed class ForgeServer : IDisposable
    {
        private readonly HttpListener listener = new();
        private readonly HttpStatusCode status;

        public ForgeServer(HttpStatusCode status)
        {
            this.status = status;
            // A free port, as the system gives it.
            using (var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
            {
                probe.Start();
                Api = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
            }

            listener.Prefixes.Add(Api + "/");
            listener.Start();
            _ = Task.Run(AnswerAll);
        }

        public string Api { get; }

        public ConcurrentDictionary<int, string> Comments { get; } = new() { [1] = "Looks good to me." };

        public ConcurrentQueue<string> Tokens { get; } = new();

        public void Dispose() => ((IDisposable)listener).Dispose();

        private void AnswerAll()
        {
            try
            {
                while (true)
                    Answer(listener.GetContext());
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                // The test is over.
            }
        }

        private void Answer(HttpListenerContext context)
        {
            Tokens.Enqueue(context.Request.Headers["PRIVATE-TOKEN"] ?? context.Request.Headers["Authorization"] ?? "");
            context.Response.StatusCode = (int)status;
            if (status == HttpStatusCode.Redirect)
                context.Response.RedirectLocation = Api + "/elsewhere";
            var path = context.Request.Url!.AbsolutePath;
            JsonNode answer = new JsonArray([
                .. Comments.OrderBy(each => each.Key).Select(each => new JsonObject { ["id"] = each.Key, ["body"] = each.Value }),
            ]);
            if (context.Request.HttpMethod is "POST" or "PUT" or "PATCH")
            {
                using var reader = new StreamReader(context.Request.InputStream);
                var body = JsonNode.Parse(reader.ReadToEnd())!["body"]!.ToString();
                var id = int.TryParse(path[(path.LastIndexOf('/') + 1)..], out var number) ? number : Comments.Count + 1;
                Comments[id] = body;
                answer = new JsonObject { ["id"] = id };
            }

            using var output = context.Response.OutputStream;
            output.Write(Encoding.UTF8.GetBytes(answer.ToJsonString()));
        }
    }
}
