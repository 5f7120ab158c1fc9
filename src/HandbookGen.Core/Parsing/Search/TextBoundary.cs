using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Parsing.Search;

/// <summary>What stands between the words of a page.</summary>
internal enum TextBoundaryKind
{
    /// <summary>A block ends.</summary>
    Block,

    /// <summary>A heading with an anchor begins a section.</summary>
    Heading,

    /// <summary>An anchor without a heading.</summary>
    Anchor,

    /// <summary>What a shortcode makes.</summary>
    Call,

    /// <summary>A shortcode tag in code or in raw HTML.</summary>
    Tag,
}

/// <summary>A place between the words of a page.</summary>
/// <param name="Offset">Into <see cref="SearchText.Text"/>.</param>
/// <param name="Number">Of the heading, anchor or call among those of the page; 0 for the other kinds.</param>
/// <param name="Tag">Of the kind <see cref="TextBoundaryKind.Tag"/>; else null.</param>
internal readonly record struct TextBoundary(int Offset, TextBoundaryKind Kind, int Number, ShortcodePlace? Tag = null);
