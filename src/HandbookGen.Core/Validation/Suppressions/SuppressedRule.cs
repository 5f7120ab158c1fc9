using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing.Suppressions;

namespace HandbookGen.Validation;

/// <summary>One rule of a suppression, and the lines in which its findings are left out.</summary>
/// <param name="Name">The rule as it was typed.</param>
/// <param name="FirstLine">1-based.</param>
/// <param name="LastLine">1-based and included; the largest number for the end of the file.</param>
public sealed record SuppressedRule(Suppression Comment, Located<string> Name, Rule Rule, int FirstLine, int LastLine)
{
    /// <summary>Those that have an effect, by file and in the order of the files' lines.</summary>
    public static ImmutableArray<SuppressedRule> Of(Site site)
    {
        var rules = ImmutableArray.CreateBuilder<SuppressedRule>();
        foreach (
            var file in site
                .Suppressions.DistinctBy(comment => comment.Range)
                .OrderBy(comment => comment.Range)
                .GroupBy(comment => comment.Range.File)
        )
            rules.AddRange(InFile([.. file]));
        return rules.ToImmutable();
    }

    /// <summary>Whether the comment leaves findings of the rule out: one of a rule that protects anchors needs a reason for that.</summary>
    public static bool HasEffect(Suppression comment, Rule rule) => comment.Reason is not null || !SuppressionAdvice.NeedsReason(rule);

    private static IEnumerable<SuppressedRule> InFile(ImmutableArray<Suppression> comments)
    {
        foreach (var comment in comments.Where(comment => comment.Kind is not (SuppressionKind.End or SuppressionKind.Unknown)))
        {
            foreach (var name in comment.Rules)
            {
                if (RuleCatalog.Find(name.Value) is { } rule && HasEffect(comment, rule))
                    yield return new SuppressedRule(comment, name, rule, comment.FirstLine, LastLineOf(comment, rule, comments));
            }
        }
    }

    private static int LastLineOf(Suppression comment, Rule rule, ImmutableArray<Suppression> comments) =>
        comment.Kind == SuppressionKind.Start
        && comments.FirstOrDefault(end => end.Range.CompareTo(comment.Range) > 0 && Ends(end, rule)) is { } end
            ? end.Range.Line
            : comment.LastLine;

    /// <summary>Whether a comment is the end of a block in which the rule's findings are left out.</summary>
    public static bool Ends(Suppression comment, Rule rule) =>
        comment.Kind == SuppressionKind.End && (comment.Rules.IsEmpty || comment.Rules.Any(name => RuleCatalog.Find(name.Value) == rule));
}
