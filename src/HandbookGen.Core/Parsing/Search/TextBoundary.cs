using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Parsing.Search;

/// <summary>What separates two words of a page.</summary>
internal enum TextBoundaryKind
{
    /// <summary>The end of a block.</summary>
    Block,

    /// <summary>A heading with an anchor, which starts a section.</summary>
    Heading,

    /// <summary>An anchor without a heading.</summary>
    Anchor,

    /// <summary>The output of a shortcode.</summary>
    Call,

    /// <summary>A shortcode tag in code or in raw HTML.</summary>
    Tag,
}

/// <summary>A boundary between two words of a page.</summary>
/// <param name="Offset">Into <see cref="SearchText.Text"/>.</param>
/// <param name="Number">Index of the heading, anchor or call among those of the page; 0 for the other kinds.</param>
/// <param name="Tag">Set for the kind <see cref="TextBoundaryKind.Tag"/>; otherwise null.</param>
internal readonly record struct TextBoundary(int Offset, TextBoundaryKind Kind, int Number, ShortcodePlace? Tag = null);
