using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Tests.Mutation.Harmful;

/// <summary>
/// Deletes a heading's attributes and with them its id: <c>{#id}</c> after the text, or the whole line <c>{: #id}</c> below.
/// </summary>
internal static class AttributesDeleted
{
    public static IEnumerable<Func<Random, Edit?>> Places(UneditedSite site) =>
        from page in site.Pages
        from line in HeadingLine.On(page)
        where line.Heading is { IsExplicit: true, Id: not null }
        let anchor = page.Anchors.FirstOrDefault(anchor => anchor.Id == line.Heading.Id && anchor.Origin == AnchorOrigin.Typed)
        where anchor is not null
        let deleted = AttributesOf(line, anchor)
        where deleted is not null
        let expected = Expected(site, line, anchor.Id, page.Source.TextOf(deleted.Value))
        where !expected.IsEmpty
        select (Func<Random, Edit?>)(
            _ =>
                Edit.InText(
                    $"#{anchor.Id} loses '{page.Source.TextOf(deleted.Value).Trim()}'",
                    page,
                    [.. expected.Select(each => each.Lost("was renamed to", page.Source.Path, line.Heading.Range.Line))],
                    new TextEdit(deleted.Value, "")
                )
        );

    private static SourceRange? AttributesOf(HeadingLine line, Anchor anchor)
    {
        var source = line.Page.Source;
        if (anchor.Range.Line == line.Heading.Range.Line)
            return line.WordsRange with { Column = line.WordsRange.EndColumn, EndColumn = source.LineAt(anchor.Range.Line).Length + 1 };
        var isBelow = anchor.Range.Line == line.Heading.Range.Line + 1 && source.LineAt(anchor.Range.Line).TrimStart() is ['{', ':', ..];
        return isBelow ? source.RangeAt(source.OffsetOf(anchor.Range.Line, 1), source.OffsetOf(anchor.Range.Line + 1, 1)) : null;
    }

    // If the text gives the same id, the anchor still works until somebody rewords the heading.
    private static ImmutableArray<Expected> Expected(UneditedSite site, HeadingLine line, string id, string deleted)
    {
        var loss = site.LossOf(line.Page, id);
        if (Slug(line.Heading.Text) != id)
            return loss;
        if (loss.IsEmpty || !site.IsMeantByMarker(line.Page, id))
            return [];
        return [deleted.Contains("<!--", StringComparison.Ordinal) ? new Expected("HB2004", $"#{id}'") : new Expected("HB2003", $"#{id}'")];
    }

    private static string Slug(string words) =>
        string.Concat(words.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');
}
