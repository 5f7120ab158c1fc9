using System.Collections.Immutable;

namespace HandbookGen.Reviewing;

/// <summary>What became of something.</summary>
internal enum ChangeKind
{
    Same,
    Removed,
    Added,
    Changed,
}

/// <summary>A block of one side or of both.</summary>
/// <param name="Then">Null for an added block.</param>
/// <param name="Now">Null for a removed one.</param>
/// <param name="Inner">The blocks in a changed block; empty for a block of text.</param>
/// <param name="Runs">The text of a changed block of text.</param>
internal sealed record BlockChange(
    ChangeKind Kind,
    HtmlBlock? Then,
    HtmlBlock? Now,
    ImmutableArray<BlockChange> Inner,
    ImmutableArray<PieceRun> Runs
)
{
    /// <summary>The block as it is now, or as it was.</summary>
    public HtmlBlock Block => Now ?? Then!;

    public static BlockChange Same(HtmlBlock then, HtmlBlock now) => new(ChangeKind.Same, then, now, [], []);

    public static BlockChange Removed(HtmlBlock then) => new(ChangeKind.Removed, then, null, [], []);

    public static BlockChange Added(HtmlBlock now) => new(ChangeKind.Added, null, now, [], []);

    /// <summary>The words that only one side has.</summary>
    public WordCount Words(ChangeKind side) =>
        Kind switch
        {
            ChangeKind.Same => default,
            ChangeKind.Changed when Inner.IsEmpty => WordCount.Of(
                Runs.Where(run => run.Kind == side).SelectMany(run => run.Pieces).SelectMany(piece => TokensOf(piece.Token).AsEnumerable())
            ),
            ChangeKind.Changed => Inner.Aggregate(default(WordCount), (sum, change) => sum + change.Words(side)),
            _ when Kind == side => WordCount.Of(Block.Tokens.SelectMany(token => TokensOf(token).AsEnumerable())),
            _ => default,
        };

    // A line of code is one piece with many words.
    private static ImmutableArray<Token> TokensOf(Token token) => token.Kind == TokenKind.Sign ? Token.Of(token.Text) : [token];
}

/// <summary>Pieces in a row with the same fate: the same, added or removed.</summary>
internal sealed record PieceRun(ChangeKind Kind, ImmutableArray<InlinePiece> Pieces);
