using System.Text.Json.Nodes;
using HandbookGen.Cli.Reporters;
using HandbookGen.Reviewing;

namespace HandbookGen.Cli;

/// <summary><c>suggestions.json</c>: safe fixes as comments that GitLab and GitHub can apply.</summary>
internal static class SuggestionText
{
    /// <summary>In the order of the review.</summary>
    /// <param name="paths">Makes paths relative to the repository.</param>
    public static string Write(Review review, RepositoryPaths paths)
    {
        using var text = new StringWriter { NewLine = "\n" };
        JsonText.Write(
            new JsonArray([
                .. review.Suggestions.Select(suggestion => new JsonObject
                {
                    ["fingerprint"] = suggestion.Hash,
                    ["path"] = paths.Of(suggestion.File),
                    ["line"] = suggestion.Line,
                    ["endLine"] = suggestion.EndLine,
                    ["gitlab"] = Gitlab(suggestion),
                    ["github"] = Github(suggestion),
                }),
            ]),
            text
        );
        return text.ToString();
    }

    /// <summary>
    /// For a comment on the first line: <see href="https://docs.gitlab.com/user/project/merge_requests/reviews/suggestions/"/>.
    /// </summary>
    public static string Gitlab(Suggestion suggestion) => Body(suggestion, $"suggestion:-0+{suggestion.EndLine - suggestion.Line}");

    /// <summary>For a comment on all of its lines.</summary>
    public static string Github(Suggestion suggestion) => Body(suggestion, "suggestion");

    /// <summary>What a comment contains that was posted for a suggestion.</summary>
    public static string Marker(Suggestion suggestion) => $"<!-- handbookgen-fix {suggestion.Hash} -->";

    // Nothing in the new lines may end the block.
    private static string Body(Suggestion suggestion, string kind)
    {
        var longest = 2;
        for (var (i, run) = (0, 0); i < suggestion.Text.Length; i++)
        {
            run = suggestion.Text[i] == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', longest + 1);
        return $"{MarkdownText.Of(suggestion.Title)}.\n\n{fence}{kind}\n{suggestion.Text}\n{fence}\n{Marker(suggestion)}\n";
    }
}
