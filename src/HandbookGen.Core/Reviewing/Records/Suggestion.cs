using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Reviewing;

/// <summary>A safe fix of a new finding, as new text for whole lines that the change wrote.</summary>
/// <param name="Line">The first line to replace, 1-based.</param>
/// <param name="EndLine">The last one.</param>
/// <param name="Text">The new lines, without the line break at the end.</param>
/// <param name="Title">Of the fix; begins with a verb.</param>
/// <param name="Hash">That of the finding, the same in each run.</param>
public sealed record Suggestion(SitePath File, int Line, int EndLine, string Text, string Title, string Hash)
{
    private const int MostLines = 20;

    /// <summary>The suggestions for the new findings, by file and line; no line is in two of them.</summary>
    internal static ImmutableArray<Suggestion> Of(ReviewSide now, BaseSite then, ImmutableArray<Diagnostic> findings)
    {
        var hashes = Fingerprint.ByDiagnostic(now.Diagnostics, now.Sources);
        var taken = new HashSet<(SitePath, int)>();
        var suggestions = ImmutableArray.CreateBuilder<Suggestion>();
        foreach (var finding in findings)
        {
            if (Of(finding, now.Sources, hashes[finding].Hash) is not { } suggestion)
                continue;
            ImmutableArray<int> lines = [.. Enumerable.Range(suggestion.Line, suggestion.EndLine - suggestion.Line + 1)];
            if (!lines.All(line => IsNew(then, suggestion.File, line)) || lines.Any(line => taken.Contains((suggestion.File, line))))
                continue;
            taken.UnionWith(lines.Select(line => (suggestion.File, line)));
            suggestions.Add(suggestion);
        }

        return suggestions.ToImmutable();
    }

    private static Suggestion? Of(Diagnostic finding, IReadOnlyDictionary<SitePath, SourceFile> sources, string hash)
    {
        if (finding.Fix is not { IsSafe: true, Edits: { IsEmpty: false } edits } fix)
            return null;
        var file = edits[0].Range.File;
        if (edits.Any(edit => edit.Range.File != file) || !sources.TryGetValue(file, out var source))
            return null;
        var (first, last) = (edits.Min(edit => edit.Range.Line), edits.Max(edit => edit.Range.EndLine));
        if (last - first >= MostLines)
            return null;
        var after = TextEdit.Apply(source, edits);
        var start = source.OffsetOf(first, 1);
        var end = source.OffsetOf(last, 1) + source.LineAt(last).Length;
        var text = after[start..(end + after.Length - source.Text.Length)];
        return new Suggestion(file, first, last, text.ReplaceLineEndings("\n"), fix.Title, hash);
    }

    private static bool IsNew(BaseSite then, SitePath file, int line) => then.IsNew(new SourceRange(file, line, 1, line, 1));
}
