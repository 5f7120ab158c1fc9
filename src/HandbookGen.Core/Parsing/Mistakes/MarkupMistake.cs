using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing;

/// <summary>What is odd about a piece of Markdown.</summary>
public enum MarkupMistakeKind
{
    /// <summary>A link inside a heading; the range is all of it.</summary>
    HeadingLink,

    /// <summary>An emoji inside a heading, as a sign or as <c>:name:</c>.</summary>
    HeadingEmoji,

    /// <summary>A raw start tag that needs an end tag and has none; the text is the element's name.</summary>
    UnclosedElement,

    /// <summary>A code fence that is never closed; the text is the fence.</summary>
    UnclosedFence,

    /// <summary>A link that its dialect does not read, so that its brackets are shown; the text is the address.</summary>
    LinkAsText,

    /// <summary>An attribute list that gives nothing its attributes, so that it is shown.</summary>
    AttributesAsText,
}

/// <summary>Something in the Markdown of a page that its author hardly meant. Most pages have none.</summary>
/// <param name="Text">What stands there, or the part of it that matters.</param>
/// <param name="Range">The characters.</param>
public sealed record MarkupMistake(MarkupMistakeKind Kind, string Text, SourceRange Range);
