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
    /// <summary>Those of a page by the line on which they begin, in document order.</summary>
    public static ILookup<(SitePath File, int Line), WrittenId> ByLine(Page page) =>
        page.MarkupMistakes.Select(Of).OfType<WrittenId>().ToLookup(written => (written.Range.File, written.Range.Line));

    /// <summary>Null for other mistakes, and for a list without an id.</summary>
    public static WrittenId? Of(MarkupMistake mistake) =>
        mistake.Kind == MarkupMistakeKind.AttributesAsText && IdOf(mistake.Text) is { } id
            ? new WrittenId(mistake.Text, id, mistake.Range)
            : null;

    /// <summary>The id in an attribute list; of a broken one, with hyphens for the spaces in it. Null without one.</summary>
    public static string? IdOf(string list) =>
        MarkupAsText.ListOf(list) is { } read ? (read.Id is { Length: > 0 } typed ? typed : null)
        : Name().Match(list) is { Success: true } id ? Space().Replace(id.Groups["id"].Value.TrimEnd(), "-")
        : null;

    // Up to the next class or key; a '#' in a value begins no id.
    [GeneratedRegex(
        """^("[^"]*"|'[^']*'|[^"'#＃])*[#＃]\s*(?<id>[\p{L}\p{N}]([\p{L}\p{N}_.-]|\s(?!\s*([.#]|[\p{L}\p{N}_:-]+\s*=))|%20)*)""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Name();

    [GeneratedRegex(@"(\s|%20)+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Space();
}
