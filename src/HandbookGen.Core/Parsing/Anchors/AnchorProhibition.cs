using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HandbookGen.Parsing;

/// <summary>Recognizes English sentences that forbid changing an anchor, in whatever words.</summary>
internal static class AnchorProhibition
{
    // A longer text before the sentence is about something else, of which the anchor is a detail.
    private const int Longest = 200;

    private static readonly FrozenSet<string> Fillers = Set(
        "please note important warning attention caution nb todo fixme hey you we to ever"
    );
    private static readonly FrozenSet<string> Modals = Set("do must should shall may can will");
    private static readonly FrozenSet<string> Nots = Set("not never");
    private static readonly FrozenSet<string> Negations = Set("dont mustnt shouldnt cant wont cannot never");
    private static readonly FrozenSet<string> Keeps = Set("keep preserve retain leave");

    private static readonly FrozenSet<string> Changes = Set(
        "change rename remove edit modify delete alter move touch break reword replace update translate"
    );

    private static readonly FrozenSet<string> Changed = Set(
        "changed renamed removed edited modified deleted altered moved touched broken reworded replaced updated translated"
    );

    private static readonly FrozenSet<string> Determiners = Set("this the these those that any our old existing incoming following");
    private static readonly FrozenSet<string> Qualifiers = Set(
        "html heading headings header headers section sections link named above below"
    );
    private static readonly FrozenSet<string> Parts = Set("id ids name names");
    private static readonly FrozenSet<string> Places = Set("above below here");

    // Words that mean an anchor only where one is.
    private static readonly FrozenSet<string> SameAsAnchor = Set("id permalink slug bookmark fragment heading");
    private static readonly FrozenSet<string> Reasons = Set("because as since when without unless or and please for");
    private static readonly FrozenSet<string> Objects = Set("it this that them");
    private static readonly FrozenSet<string> Containers = Set("page section file document");
    private static readonly FrozenSet<string> Kept = Set("permanent protected frozen");

    /// <summary>The reason that the text gives; empty without one, and null if the text is about something else.</summary>
    /// <param name="text">In one line.</param>
    /// <param name="isAtAnchor">Whether there is an anchor that "this heading" and "this id" may mean.</param>
    public static string? Find(string text, bool isAtAnchor)
    {
        var clauses = Clause.Of(text.Length > Longest ? text[..Longest] : text).RemoveAll(IsFiller);
        for (var i = 0; i < clauses.Length; i++)
        {
            if (EndOfOrder(clauses[i], isAtAnchor) is { } order)
                return ReasonBehind(text, order) ?? ReasonBefore(text, clauses[i]);
            if (i == 0 && EndOfStatement(clauses[i], isAtAnchor) is { } statement)
                return text[statement..];
            if (i == 0 && clauses.Length > 1 && ReasonInSubject(text, clauses[0], isAtAnchor) is { } reason && IsChange(clauses[1]))
                return reason;
        }

        return null;
    }

    // "Please do not change or move this anchor", "keep the old anchor".
    private static int? EndOfOrder(Clause clause, bool isAtAnchor)
    {
        var words = clause.Words;
        var at = Skip(words, 0, Fillers);
        if (At(words, at, Keeps))
        {
            var named = Skip(words, at + 1, Determiners);
            return named > at + 1 && EndOfAnchor(clause, named, isAtAnchor) is { } end && EndsAt(words, end)
                ? words[EndOfPlace(words, end) - 1].End
                : null;
        }

        var change = Skip(words, EndOfNot(words, at), Fillers);
        if (change == at || !At(words, change, Changes))
            return null;
        while (At(words, change, Changes) || (words.Length > change && words[change].Text is "or" or "and" or "nor"))
            change++;
        return EndOfAnchor(clause, Skip(words, change, Determiners), isAtAnchor) is { } last
            ? words[EndOfPlace(words, last) - 1].End
            : null;
    }

    // "This anchor must not be changed", "this anchor is permanent", "permanent anchor".
    private static int? EndOfStatement(Clause clause, bool isAtAnchor)
    {
        var words = clause.Words;
        var at = Skip(words, Skip(words, 0, Fillers), Determiners);
        if (At(words, at, Kept))
            return words.Length == at + 2 && words[at + 1].Text == "anchor" ? words[^1].End : null;
        if (EndOfSubject(words, at, isAtAnchor) is not { } verb)
            return null;
        if (words.Length > verb && words[verb].Text is "is" or "are")
            return words.Length == verb + 2 && At(words, verb + 1, Kept) ? words[^1].End : null;
        var change = Skip(words, EndOfNot(words, verb), Fillers);
        if (change == verb)
            return null;
        var isPassive = words.Length > change && words[change].Text == "be";
        var last = isPassive ? change + 1 : change;
        // "The id cannot change" says what is, not what to do.
        var isForbidden = isPassive
            ? At(words, last, Changed)
            : At(words, last, Changes) && words[verb].Text is "must" or "should" or "shall";
        return isForbidden && EndsAt(words, last + 1) ? words[last].End : null;
    }

    // "Anchor - do not change", "this anchor is linked from the deck, do not rename it".
    private static string? ReasonInSubject(string text, Clause clause, bool isAtAnchor)
    {
        var words = clause.Words;
        if (EndOfSubject(words, Skip(words, Skip(words, 0, Fillers), Determiners), isAtAnchor) is not { } verb)
            return null;
        return verb == words.Length ? ""
            : words[verb].Text is "is" or "are" && verb + 1 < words.Length ? text[words[verb + 1].Start..words[^1].End]
            : null;
    }

    private static bool IsChange(Clause clause)
    {
        var words = clause.Words;
        var at = Skip(words, 0, Fillers);
        var change = Skip(words, EndOfNot(words, at), Fillers);
        return change > at && At(words, change, Changes) && Skip(words, change + 1, Objects) == words.Length;
    }

    private static int? EndOfAnchor(Clause clause, int at, bool isAtAnchor)
    {
        var words = clause.Words;
        if (EndOfSubject(words, at, isAtAnchor) is not { } end)
            return null;
        var isAnchor = words[at..end].Any(word => word.Text.StartsWith("anchor", StringComparison.Ordinal));
        // "Anchor links in this list" are links, "the heading level" and "the heading, the footer" are no anchors.
        return isAnchor
            ? IsThing(words, end)
                ? null
                : end
            : EndsAt(words, end) && !(end == words.Length && clause.Separator == ',')
                ? end
                : null;
    }

    // After the determiners: "heading anchor", "anchor's id", "anchor link", "id".
    private static int? EndOfSubject(ImmutableArray<ClauseWord> words, int at, bool isAtAnchor)
    {
        var noun = Skip(words, at, Qualifiers);
        if (noun < words.Length && words[noun].Text is "anchor" or "anchors")
        {
            var end = Skip(words, Skip(words, noun + 1, Parts), Places);
            return end + 1 == words.Length && words[end].Text is "link" or "tag" ? end + 1 : end;
        }

        if (!isAtAnchor)
            return null;
        if (At(words, noun, SameAsAnchor))
            return Skip(words, noun + 1, Places);
        // "This heading": the last qualifier is the noun itself.
        return noun > at && At(words, noun - 1, SameAsAnchor) ? noun : null;
    }

    private static bool IsThing(ImmutableArray<ClauseWord> words, int at) =>
        at < words.Length && MarkerText.IsAboutSomethingElse(" " + words[at].Text);

    private static bool EndsAt(ImmutableArray<ClauseWord> words, int at) => at >= words.Length || At(words, at, Reasons);

    // "Do not", "must never", "don't".
    private static int EndOfNot(ImmutableArray<ClauseWord> words, int at) =>
        At(words, at, Negations) ? at + 1
        : At(words, at, Modals) && At(words, at + 1, Nots) ? at + 2
        : at;

    // "On this page" and "as it is" are no reasons.
    private static int EndOfPlace(ImmutableArray<ClauseWord> words, int at) =>
        words.Length < at + 3 ? at
        : words[at].Text is "on" or "in" or "of" && words[at + 1].Text == "this" && At(words, at + 2, Containers) ? at + 3
        : words[at].Text == "as" && words[at + 1].Text is "it" or "they" && words[at + 2].Text is "is" or "are" ? at + 3
        : at;

    private static string? ReasonBehind(string text, int end) => MarkerText.IsReason(text[end..]) ? text[end..] : null;

    private static string ReasonBefore(string text, Clause clause)
    {
        var before = text[..clause.Start];
        return Clause.Of(before).All(IsFiller) ? "" : before.TrimEnd([.. Clause.Separators, '-', ' ']);
    }

    private static bool IsFiller(Clause clause) => Skip(clause.Words, 0, Fillers) == clause.Words.Length;

    private static int Skip(ImmutableArray<ClauseWord> words, int at, FrozenSet<string> skipped)
    {
        while (At(words, at, skipped))
            at++;
        return at;
    }

    private static bool At(ImmutableArray<ClauseWord> words, int at, FrozenSet<string> expected) =>
        at < words.Length && expected.Contains(words[at].Text);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
