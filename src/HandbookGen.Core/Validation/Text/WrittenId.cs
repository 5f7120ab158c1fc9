using System.Text.RegularExpressions;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Validation;

/// <summary>An id that an author wrote in an attribute list which is shown as text.</summary>
/// <param name="Text">The list.</param>
/// <param name="Id">Without <c>#</c>.</param>
/// <param name="Range">The list.</param>
internal sealed partial record WrittenId(string Text, string Id, SourceRange Range)
{
    /// <summary>The one in the text of a heading; null without one.</summary>
    public static WrittenId? Near(Page page, Heading heading) =>
        page
            .MarkupMistakes.Where(mistake =>
                mistake.Range.File == heading.Range.File
                && mistake.Range.Line >= heading.Range.Line
                && mistake.Range.Line <= heading.Range.EndLine
            )
            .Select(Of)
            .FirstOrDefault(written => written is not null);

    /// <summary>Null for other mistakes, and for a list without an id.</summary>
    public static WrittenId? Of(MarkupMistake mistake) =>
        mistake.Kind == MarkupMistakeKind.AttributesAsText && IdOf(mistake.Text) is { } id
            ? new WrittenId(mistake.Text, id, mistake.Range)
            : null;

    /// <summary>The id in an attribute list, also one without its end, and with hyphens for the spaces in it; null without one.</summary>
    public static string? IdOf(string list) =>
        Name().Match(list) is { Success: true } id ? Space().Replace(id.Groups["id"].Value.TrimEnd(), "-") : null;

    [GeneratedRegex(
        @"[#＃]\s*(?<id>[\p{L}\p{N}]([\p{L}\p{N}_.-]|\s(?![.#])|%20)*)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Name();

    [GeneratedRegex(@"(\s|%20)+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Space();
}
