using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing;

/// <summary>The kind of a mistake in Markdown.</summary>
public enum MarkupMistakeKind
{
    /// <summary>A link inside a heading; the range is the whole link.</summary>
    HeadingLink,

    /// <summary>An emoji inside a heading, as a character or as <c>:name:</c>.</summary>
    HeadingEmoji,

    /// <summary>A raw start tag that needs an end tag and has none; the text is the element's name.</summary>
    UnclosedElement,

    /// <summary>An unclosed code fence; the text is the fence.</summary>
    UnclosedFence,

    /// <summary>A link that the dialect does not recognize, so its brackets show; the text is the URL.</summary>
    LinkAsText,

    /// <summary>An attribute list that applies to nothing, so it shows as text.</summary>
    AttributesAsText,

    /// <summary>A <c>&lt;!--</c> without an end.</summary>
    UnclosedComment,

    /// <summary>A reference to a link definition or a footnote that the page does not have; the text is its label, <c>^1</c> for a
    /// footnote.</summary>
    UndefinedReference,

    /// <summary>The cells of a row that exceed the columns of its table, so they are not shown.</summary>
    SurplusCells,

    /// <summary>The delimiter row of a table that is shown as text; it does not fit the header.</summary>
    BrokenDelimiterRow,

    /// <summary>The delimiter row of a table that is shown as text, because a line above or below the table is none of its rows.</summary>
    TableInParagraph,

    /// <summary>The first line of a table that has no delimiter row, so it is shown as text.</summary>
    TableWithoutDelimiterRow,

    /// <summary>The line of hyphens that turns the paragraph above it into a heading.</summary>
    UnderlinedParagraph,

    /// <summary>The number signs of a heading that is shown as text; the text is the whole line.</summary>
    HeadingAsText,

    /// <summary>A tag that is shown as text.</summary>
    TagAsText,
}

/// <summary>Markdown that the author probably did not intend. Most pages have none.</summary>
/// <param name="Text">The text in question, or the part of it that matters.</param>
/// <param name="Range">The characters.</param>
public sealed record MarkupMistake(MarkupMistakeKind Kind, string Text, SourceRange Range);
