using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Validation;

/// <summary>The fixes that can be applied to a site in one go.</summary>
/// <param name="Edits">By file; no two of them touch.</param>
/// <param name="Count">The number of findings that they correct.</param>
internal sealed record FixRound(ImmutableDictionary<SitePath, ImmutableArray<TextEdit>> Edits, int Count)
{
    /// <summary>If fixes touch each other, the first one is taken and the others wait for the next round.</summary>
    /// <param name="diagnostics">Sorted.</param>
    public static FixRound Of(ImmutableArray<Diagnostic> diagnostics, bool withUnsafe)
    {
        var taken = new Dictionary<SitePath, List<TextEdit>>();
        var count = 0;
        foreach (var fix in diagnostics.Select(diagnostic => diagnostic.Fix).OfType<Fix>().Where(fix => fix.IsSafe || withUnsafe))
        {
            if (fix.Edits.Any(edit => taken.GetValueOrDefault(edit.Range.File)?.Exists(edit.Touches) == true))
                continue;
            foreach (var edit in fix.Edits)
            {
                if (!taken.TryGetValue(edit.Range.File, out var edits))
                    taken[edit.Range.File] = edits = [];
                edits.Add(edit);
            }

            count++;
        }

        return new FixRound(taken.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.ToImmutableArray()), count);
    }
}
