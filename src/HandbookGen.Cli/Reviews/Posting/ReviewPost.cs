using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using HandbookGen.Reviewing;

namespace HandbookGen.Cli;

/// <summary>Posts a review: one comment, which the next run replaces, and the suggestions that nobody has posted yet.</summary>
internal static class ReviewPost
{
    /// <summary>Posts it, and says what became of it in one line. Nothing that happens here changes the exit code of the run.</summary>
    /// <param name="comment">The text of <c>comment.md</c>.</param>
    public static string Send(ReviewForge forge, Review review, string comment, RepositoryPaths paths, Shell shell)
    {
        var (target, obstacle) = ReviewTarget.Of(forge, shell);
        if (target is null)
            return $"No comment: {obstacle}. The review is in the artifact.";
        using var client = new ForgeClient(target);
        var done = "";
        try
        {
            var comments = client.All(target.Comments);
            var old = comments.FirstOrDefault(IsOurs);
            Comment(client, target, old, comment);
            done = old is null ? "Commented on the merge request" : "Updated the comment on the merge request";
            var posted = new SuggestionPost(client, target, paths).Send(review.Suggestions, comments);
            return posted switch
            {
                0 => done + ".",
                1 => done + ", with 1 new suggestion.",
                _ => string.Create(CultureInfo.InvariantCulture, $"{done}, with {posted} new suggestions."),
            };
        }
        catch (Exception e) when (ReasonOf(e, target) is { } reason)
        {
            return done.Length == 0
                ? $"No comment: {target.Api.Host} {reason}. The review is in the artifact."
                : $"{done}, without suggestions: {target.Api.Host} {reason}.";
        }
    }

    private static bool IsOurs(JsonNode comment) =>
        ForgeClient.TextOf(comment, "body").StartsWith(CommentText.Marker, StringComparison.Ordinal);

    private static void Comment(ForgeClient client, ReviewTarget target, JsonNode? old, string comment)
    {
        var body = new JsonObject { ["body"] = comment };
        if (old is null)
            client.Ask(HttpMethod.Post, target.Comments, body);
        else
            client.Ask(
                target.Forge == ReviewForge.Gitlab ? HttpMethod.Put : HttpMethod.Patch,
                target.Comment(ForgeClient.TextOf(old, "id")),
                body
            );
    }

    // What the host did; null for a mistake of the program.
    private static string? ReasonOf(Exception exception, ReviewTarget target) =>
        exception switch
        {
            HttpRequestException { StatusCode: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } refused =>
                $"does not accept {target.TokenName} ({(int)refused.StatusCode!})",
            HttpRequestException or TaskCanceledException or JsonException or InvalidOperationException =>
                $"did not take it ({exception.Message.TrimEnd('.')})",
            _ => null,
        };
}
