using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing.Suppressions;

/// <summary>The scope of a suppression.</summary>
public enum SuppressionKind
{
    /// <summary><c>handbookgen-disable-next-line</c>.</summary>
    NextLine,

    /// <summary><c>handbookgen-disable-line</c>.</summary>
    Line,

    /// <summary><c>handbookgen-disable-file</c>.</summary>
    File,

    /// <summary><c>handbookgen-disable</c>: up to <see cref="End"/> or the end of the file.</summary>
    Start,

    /// <summary><c>handbookgen-enable</c>.</summary>
    End,

    /// <summary>Any other word that starts with <c>handbookgen-</c>.</summary>
    Unknown,
}

/// <summary>A comment that suppresses findings: <c>&lt;!-- handbookgen-disable-next-line HB1002 -- reason --></c>.</summary>
/// <param name="Word">The first word of the comment.</param>
/// <param name="Rules">As typed; <c>handbookgen-enable</c> without rules enables all.</param>
/// <param name="Reason">The text after <c>--</c>; null when there is none.</param>
/// <param name="Range">The whole comment.</param>
/// <param name="FirstLine">The first line it applies to, 1-based.</param>
/// <param name="LastLine">The last line it applies to; <see cref="int.MaxValue"/> for the end of the file.</param>
public sealed record Suppression(
    SuppressionKind Kind,
    Located<string> Word,
    ImmutableArray<Located<string>> Rules,
    string? Reason,
    SourceRange Range,
    int FirstLine,
    int LastLine
)
{
    /// <summary>The known first words.</summary>
    public static ImmutableArray<string> Words => SuppressionComment.Names;
}
