using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Dialects;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Parsing.Suppressions;

/// <summary>Collects the suppression comments of a page.</summary>
internal sealed class SuppressionReader : PageReader
{
    private readonly PassedOverLines passedOver = new();
    private SourceFile source = null!;

    public ImmutableArray<Suppression>.Builder Suppressions { get; } = ImmutableArray.CreateBuilder<Suppression>();

    public override void Enter(MarkdownFile file) => source = file.Source;

    public override void Read(HtmlPiece piece)
    {
        if (
            piece is HtmlComment comment
            && SuppressionComment.Read(
                source,
                comment.Start,
                comment.End,
                comment.TextStart,
                Math.Max(comment.TextStart, comment.TextEnd),
                passedOver
            )
                is { } suppression
        )
            Suppressions.Add(suppression);
    }
}
