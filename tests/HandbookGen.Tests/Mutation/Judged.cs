using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Tests.Mutation;

/// <summary>How the rules judged an edit.</summary>
/// <param name="Text">The edit, what was expected, and what was found.</param>
/// <param name="Mistakes">The same text if a harmful edit was missed, or a harmless one reported; otherwise empty.</param>
/// <param name="HasRightClass">Whether the messages say what has happened; null if nothing is known about that.</param>
/// <param name="HasRightPlace">Whether the findings are in the right lines; null if nothing is known about that.</param>
internal sealed record Judged(string Text, ImmutableArray<string> Mistakes, bool? HasRightClass, bool? HasRightPlace)
{
    private const int MostShown = 5;

    public static Judged Of(EditKind kind, Edit edit, ImmutableArray<Diagnostic> found, Comparison comparison)
    {
        ImmutableArray<Expected> expected = [.. edit.Expected.Where(each => each.IsIn(comparison))];
        var isRight = expected.IsEmpty ? found.IsEmpty : expected.All(each => found.Any(each.IsMetBy));
        var shown = found.Take(MostShown).Select(each => $"{each.Range} {each.RuleId}: {each.Message}");
        var text = $"{kind.Name}: {edit.What}\n  expected: {string.Join(", ", expected)}\n  found: {string.Join("\n    ", shown)}";
        return new Judged(
            text,
            isRight ? [] : [text],
            expected.Any(each => each.Class is not null) ? expected.All(each => each.HasClassIn(found)) : null,
            expected.Any(each => each.Place is not null) ? expected.All(each => each.HasPlaceIn(found)) : null
        );
    }
}
