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
}

/// <summary>Markdown that the author probably did not intend. Most pages have none.</summary>
/// <param name="Text">The text in question, or the part of it that matters.</param>
/// <param name="Range">The characters.</param>
public sealed record MarkupMistake(MarkupMistakeKind Kind, string Text, SourceRange Range);
