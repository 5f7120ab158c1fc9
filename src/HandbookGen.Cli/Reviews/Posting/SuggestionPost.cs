using System.Collections.Immutable;
using System.Text.Json.Nodes;
using HandbookGen.Reviewing;

namespace HandbookGen.Cli;

/// <summary>Posts the suggestions of a review as one review of the merge request, each once.</summary>
/// <param name="paths">Makes paths relative to the repository.</param>
internal sealed class SuggestionPost(ForgeClient client, ReviewTarget target, RepositoryPaths paths)
{
    private const int Most = 20;

    /// <summary>The number of suggestions that were posted now.</summary>
    /// <param name="comments">Those of the merge request; on GitLab, those on lines are among them.</param>
    /// <exception cref="HttpRequestException">The host refused one.</exception>
    public int Send(ImmutableArray<Suggestion> suggestions, ImmutableArray<JsonNode> comments)
    {
        if (suggestions.IsEmpty)
            return 0;
        return target.Forge == ReviewForge.Gitlab ? SendToGitlab(suggestions, comments) : SendToGithub(suggestions);
    }

    // Draft notes are published together, as the notes of one review: https://docs.gitlab.com/api/draft_notes/
    private int SendToGitlab(ImmutableArray<Suggestion> suggestions, ImmutableArray<JsonNode> comments)
    {
        var drafts = client.All(target.Drafts);
        // A run that was interrupted has left drafts.
        var waiting = suggestions.Count(each => Has(drafts, "note", each));
        var fresh = Fresh(suggestions, each => Has(comments, "body", each) || Has(drafts, "note", each), Most - waiting);
        if (waiting + fresh.Length == 0)
            return 0;
        var refs = client.Ask(HttpMethod.Get, target.Request, null)?["diff_refs"] ?? throw new HttpRequestException("it names no commits");
        foreach (var suggestion in fresh)
            client.Ask(HttpMethod.Post, target.Drafts, OnGitlab(suggestion, refs));
        client.Ask(HttpMethod.Post, target.Drafts + "/bulk_publish", null);
        return waiting + fresh.Length;
    }

    private JsonObject OnGitlab(Suggestion suggestion, JsonNode refs) =>
        new()
        {
            ["note"] = SuggestionText.Gitlab(suggestion),
            ["position"] = new JsonObject
            {
                ["position_type"] = "text",
                ["base_sha"] = ForgeClient.TextOf(refs, "base_sha"),
                ["start_sha"] = ForgeClient.TextOf(refs, "start_sha"),
                ["head_sha"] = ForgeClient.TextOf(refs, "head_sha"),
                ["new_path"] = paths.Of(suggestion.File),
                ["old_path"] = paths.Of(suggestion.File),
                ["new_line"] = suggestion.Line,
            },
        };

    // https://docs.github.com/en/rest/pulls/reviews#create-a-review-for-a-pull-request
    private int SendToGithub(ImmutableArray<Suggestion> suggestions)
    {
        var comments = client.All(target.Request + "/comments");
        var fresh = Fresh(suggestions, each => Has(comments, "body", each), Most);
        if (fresh.IsEmpty)
            return 0;
        var review = new JsonObject { ["event"] = "COMMENT", ["comments"] = new JsonArray([.. fresh.Select(OnGithub)]) };
        client.Ask(HttpMethod.Post, target.Request + "/reviews", review);
        return fresh.Length;
    }

    private JsonObject OnGithub(Suggestion suggestion)
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

    private static ImmutableArray<Suggestion> Fresh(ImmutableArray<Suggestion> suggestions, Func<Suggestion, bool> isKnown, int most) =>
        [.. suggestions.Where(each => !isKnown(each)).Take(most)];

    private static bool Has(ImmutableArray<JsonNode> comments, string key, Suggestion suggestion) =>
        comments.Any(comment => ForgeClient.TextOf(comment, key).Contains(SuggestionText.Marker(suggestion), StringComparison.Ordinal));
}
