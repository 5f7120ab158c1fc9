using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>What the shortcode calls of a page show.</summary>
/// <param name="Expansions">By call; those that are left out show nothing.</param>
/// <param name="Shown">How much of the budget of the site they take, in characters.</param>
/// <param name="TooLong">The problem that they would show too much; null if they do not, or if the page has this problem already.</param>
/// <param name="LeftOutAt">The first call that is left out, perhaps one of another page; null if all are shown.</param>
internal sealed record ExpandedCalls(
    IReadOnlyDictionary<ShortcodeCall, Expansion> Expansions,
    long Shown,
    Diagnostic? TooLong,
    SourceRange? LeftOutAt
)
{
    public static ExpandedCalls Of(Page page, SiteRecords records, CallBudget budget)
    {
        var expansions = new Dictionary<ShortcodeCall, Expansion>();
        var shown = 0L;
        Diagnostic? tooLong = null;
        SourceRange? leftOutAt = null;
        foreach (var call in page.Shortcodes)
        {
            leftOutAt ??= budget.Beyond?.Range;
            var expansion = leftOutAt is null ? Expand(call, page, records) : Expansion.LeftOut;
            var added = Math.Max(expansion.Open.Length + expansion.Close.Length, expansion.Text?.Length ?? 0);
            if (shown + added > budget.MostOfPage)
                // A page that is cut has this error already.
                (tooLong, leftOutAt) = (page.IsCut ? null : budget.BeyondPage(call), call.Range);
            else if (!budget.Take(added, call))
                (tooLong, leftOutAt) = (budget.Beyond, call.Range);
            else
                shown += added;
            expansions.Add(call, leftOutAt is null ? expansion : Expansion.LeftOut);
        }

        return new ExpandedCalls(expansions, shown, tooLong, leftOutAt);
    }

    private static Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var shortcode = ShortcodeCatalog.Find(call.Name);
        var expansion = shortcode?.Expand(call, page, records) ?? Expansion.Empty;
        // The shortcode itself may have stumbled over the same parameter.
        if (shortcode?.Parameters.Check(call).ToImmutableArray() is { IsEmpty: false } problems)
            expansion = expansion with { Problems = problems };
        // The second half will get no closing tag.
        return call.HasInner ? expansion : expansion with { Open = expansion.Open + expansion.Close, Close = "" };
    }
}
