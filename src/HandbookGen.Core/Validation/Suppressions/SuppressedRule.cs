using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing.Suppressions;

namespace HandbookGen.Validation;

/// <summary>One rule of a suppression comment, and the lines in which its findings are suppressed.</summary>
/// <param name="Name">The rule as written in the comment.</param>
/// <param name="FirstLine">1-based.</param>
/// <param name="LastLine">1-based, inclusive; <see cref="int.MaxValue"/> for the end of the file.</param>
public sealed record SuppressedRule(Suppression Comment, Located<string> Name, Rule Rule, int FirstLine, int LastLine)
{
    /// <summary>All suppressions that have an effect, in the order of files and lines.</summary>
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

    /// <summary>Whether the comment suppresses the rule: for a rule that protects anchors it has to give a reason.</summary>
    public static bool HasEffect(Suppression comment, Rule rule) => comment.Reason is not null || !SuppressionAdvice.NeedsReason(rule);

    private static IEnumerable<SuppressedRule> InFile(ImmutableArray<Suppression> comments)
    {
        var ends = new BlockEnds(comments);
        foreach (var comment in comments.Where(comment => comment.Kind is not (SuppressionKind.End or SuppressionKind.Unknown)))
        {
            foreach (var name in comment.Rules)
            {
                if (RuleCatalog.Find(name.Value) is { } rule && HasEffect(comment, rule))
                    yield return new SuppressedRule(comment, name, rule, comment.FirstLine, LastLineOf(comment, rule, ends));
            }
        }
    }

    private static int LastLineOf(Suppression comment, Rule rule, BlockEnds ends) =>
        comment.Kind == SuppressionKind.Start && ends.After(comment.Range, rule) is { } end ? end.Line : comment.LastLine;

    // The comments of a file that end blocks, in source order; each rule's are looked up once.
    private sealed class BlockEnds(ImmutableArray<Suppression> comments)
    {
        private readonly Dictionary<Rule, ImmutableArray<SourceRange>> byRule = [];

        public SourceRange? After(SourceRange start, Rule rule)
        {
            if (!byRule.TryGetValue(rule, out var ends))
                byRule.Add(rule, ends = [.. comments.Where(comment => Ends(comment, rule)).Select(comment => comment.Range)]);
            var index = ends.BinarySearch(start);
            index = index < 0 ? ~index : index + 1;
            return index < ends.Length ? ends[index] : null;
        }
    }

    /// <summary>Whether a comment ends a block in which the rule is suppressed.</summary>
    public static bool Ends(Suppression comment, Rule rule) =>
        comment.Kind == SuppressionKind.End && (comment.Rules.IsEmpty || comment.Rules.Any(name => RuleCatalog.Find(name.Value) == rule));
}
