using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HandbookGen.Reviewing;

namespace HandbookGen.Cli;

/// <summary>Posts a review: one comment, which the next run replaces, and the suggestions that nobody has posted yet.</summary>
internal sealed class ReviewPost : IDisposable
{
    private const int PerPage = 100;
    private const int MostPages = 20;
    private const int MostSuggestions = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ReviewTarget target;
    private readonly HttpClient client;

    private ReviewPost(ReviewTarget target)
    {
        this.target = target;
        // A redirect would get the token, too.
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = Patience };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("handbookgen", "1"));
        if (target.Forge == ReviewForge.Gitlab)
            client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", target.Token);
        else
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", target.Token);
    }

    /// <summary>Posts it, and says what became of it in one line. Nothing that happens here changes the exit code of the run.</summary>
    /// <param name="comment">The text of <c>comment.md</c>.</param>
    public static string Send(ReviewForge forge, Review review, string comment, RepositoryPaths paths, Shell shell)
    {
        var (target, obstacle) = ReviewTarget.Of(forge, shell);
        if (target is null)
            return $"No comment: {obstacle}. The review is in the artifact.";
        try
        {
            using var post = new ReviewPost(target);
            return post.Send(review, comment, paths);
        }
        catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            var name = forge == ReviewForge.Gitlab ? "HANDBOOKGEN_TOKEN" : "GITHUB_TOKEN";
            return $"No comment: {target.Api.Host} does not accept {name} ({(int)e.StatusCode}). The review is in the artifact.";
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or JsonException or InvalidOperationException)
        {
            return $"No comment: {target.Api.Host} did not take it ({e.Message.TrimEnd('.')}). The review is in the artifact.";
        }
    }

    public void Dispose() => client.Dispose();

    private string Send(Review review, string comment, RepositoryPaths paths)
    {
        var comments = All(target.Comments);
        var old = comments.FirstOrDefault(each => TextOf(each, "body").StartsWith(CommentText.Marker, StringComparison.Ordinal));
        var body = new JsonObject { ["body"] = comment };
        if (old is null)
            Ask(HttpMethod.Post, target.Comments, body);
        else
            Ask(target.Forge == ReviewForge.Gitlab ? HttpMethod.Put : HttpMethod.Patch, target.Comment(TextOf(old, "id")), body);
        var posted = Suggest(review, target.Forge == ReviewForge.Gitlab ? comments : null, paths);
        return (old is null ? "Commented on the merge request" : "Updated the comment on the merge request")
            + (posted == 0 ? "." : string.Create(CultureInfo.InvariantCulture, $", with {posted} new suggestions."));
    }

    // GitLab lists the comments on lines with the others.
    private int Suggest(Review review, ImmutableArray<JsonNode>? comments, RepositoryPaths paths)
    {
        if (review.Suggestions.IsEmpty)
            return 0;
        var known = (comments ?? All(target.Request + "/comments")).Select(comment => TextOf(comment, "body")).ToList();
        ImmutableArray<Suggestion> fresh =
        [
            .. review
                .Suggestions.Where(each => !known.Exists(body => body.Contains(SuggestionText.Marker(each), StringComparison.Ordinal)))
                .Take(MostSuggestions),
        ];
        if (fresh.IsEmpty)
            return 0;
        if (target.Forge == ReviewForge.Gitlab)
            SuggestOnGitlab(fresh, paths);
        else
            SuggestOnGithub(fresh, paths);
        return fresh.Length;
    }

    // https://docs.gitlab.com/api/discussions/#create-a-new-thread-in-the-merge-request-diff
    private void SuggestOnGitlab(ImmutableArray<Suggestion> suggestions, RepositoryPaths paths)
    {
        var refs = Ask(HttpMethod.Get, target.Request, null)?["diff_refs"];
        if (refs is null)
            return;
        foreach (var suggestion in suggestions)
        {
            var path = paths.Of(suggestion.File);
            Ask(
                HttpMethod.Post,
                target.Request + "/discussions",
                new JsonObject
                {
                    ["body"] = SuggestionText.Gitlab(suggestion),
                    ["position"] = new JsonObject
                    {
                        ["position_type"] = "text",
                        ["base_sha"] = TextOf(refs, "base_sha"),
                        ["start_sha"] = TextOf(refs, "start_sha"),
                        ["head_sha"] = TextOf(refs, "head_sha"),
                        ["new_path"] = path,
                        ["old_path"] = path,
                        ["new_line"] = suggestion.Line,
                    },
                }
            );
        }
    }

    // https://docs.github.com/en/rest/pulls/reviews#create-a-review-for-a-pull-request
    private void SuggestOnGithub(ImmutableArray<Suggestion> suggestions, RepositoryPaths paths) =>
        Ask(
            HttpMethod.Post,
            target.Request + "/reviews",
            new JsonObject
            {
                ["event"] = "COMMENT",
                ["comments"] = new JsonArray([.. suggestions.Select(suggestion => OnGithub(suggestion, paths))]),
            }
        );

    private static JsonObject OnGithub(Suggestion suggestion, RepositoryPaths paths)
    {
        var comment = new JsonObject
        {
            ["path"] = paths.Of(suggestion.File),
            ["body"] = SuggestionText.Github(suggestion),
            ["line"] = suggestion.EndLine,
            ["side"] = "RIGHT",
        };
        if (suggestion.EndLine > suggestion.Line)
        {
            comment["start_line"] = suggestion.Line;
            comment["start_side"] = "RIGHT";
        }

        return comment;
    }

    private ImmutableArray<JsonNode> All(string url)
    {
        var all = ImmutableArray.CreateBuilder<JsonNode>();
        for (var page = 1; page <= MostPages; page++)
        {
            var found = Ask(HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"{url}?per_page={PerPage}&page={page}"), null);
            if (found is not JsonArray list)
                break;
            all.AddRange(list.OfType<JsonNode>());
            if (list.Count < PerPage)
                break;
        }

        return all.ToImmutable();
    }

    private JsonNode? Ask(HttpMethod method, string url, JsonObject? body)
    {
        using var request = new HttpRequestMessage(method, url);
        if (body is not null)
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = client.Send(request);
        if (!response.IsSuccessStatusCode)
            throw new HttpRequestException($"it answers {(int)response.StatusCode}", null, response.StatusCode);
        using var stream = response.Content.ReadAsStream();
        return JsonNode.Parse(stream);
    }

    private static string TextOf(JsonNode node, string key) => (node as JsonObject)?[key]?.ToString() ?? "";
}
