using System.Collections.Immutable;

namespace HandbookGen.Reviewing;

/// <summary>Compares two lines of text word by word.</summary>
internal static class PieceDiff
{
    /// <summary>The runs in their order; what was removed comes before what was added in its place.</summary>
    public static ImmutableArray<PieceRun> Of(ImmutableArray<InlinePiece> then, ImmutableArray<InlinePiece> now)
    {
        var runs = ImmutableArray.CreateBuilder<PieceRun>();
        var (atThen, atNow) = (0, 0);
        foreach (var edit in ListDiff.Of([.. then.Select(piece => piece.Key)], [.. now.Select(piece => piece.Key)]))
        {
            Add(ChangeKind.Same, now[atNow..edit.NewStart]);
            Add(ChangeKind.Removed, then[edit.OldStart..edit.OldEnd]);
            Add(ChangeKind.Added, now[edit.NewStart..edit.NewEnd]);
            (atThen, atNow) = (edit.OldEnd, edit.NewEnd);
        }

        Add(ChangeKind.Same, now[atNow..]);
        return Joined(runs.ToImmutable());

        void Add(ChangeKind kind, ImmutableArray<InlinePiece> pieces)
        {
            if (!pieces.IsEmpty)
                runs.Add(new PieceRun(kind, pieces));
        }
    }

    // A space alone between two changes belongs to them: words that were replaced together are easier to read together.
    private static ImmutableArray<PieceRun> Joined(ImmutableArray<PieceRun> runs)
    {
        var joined = new List<PieceRun>();
        var removed = new List<InlinePiece>();
        var added = new List<InlinePiece>();
        for (var i = 0; i < runs.Length; i++)
        {
            var run = runs[i];
            var isBetween =
                run is { Kind: ChangeKind.Same, Pieces: [{ Token.Kind: TokenKind.Space }] }
                && removed.Count > 0
                && added.Count > 0
                && i + 1 < runs.Length;
            if (run.Kind == ChangeKind.Removed || isBetween)
                removed.AddRange(run.Pieces);
            if (run.Kind == ChangeKind.Added || isBetween)
                added.AddRange(run.Pieces);
            if (run.Kind != ChangeKind.Same || isBetween)
                continue;
            End();
            joined.Add(run);
        }

        End();
        return [.. joined];

        void End()
        {
            if (removed.Count > 0)
                joined.Add(new PieceRun(ChangeKind.Removed, [.. removed]));
            if (added.Count > 0)
                joined.Add(new PieceRun(ChangeKind.Added, [.. added]));
            removed.Clear();
            added.Clear();
        }
    }
}
