using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing;

/// <summary>The origin of an anchor.</summary>
public enum AnchorOrigin
{
    /// <summary>Written by the author in an attribute list: <c>{#id}</c>, <c>{: #id}</c>.</summary>
    Typed,

    /// <summary>
    /// The <c>id</c> of a raw <c>&lt;a></c>, heading, section or <c>div</c>, or the <c>name</c> of an <c>&lt;a></c>: most likely meant as
    /// an anchor.
    /// </summary>
    Html,

    /// <summary>The <c>id</c> of any other raw element, such as an icon.</summary>
    Element,

    /// <summary>Derived from the text of a heading or the number of a footnote.</summary>
    Derived,

    /// <summary>Generated for a footnote, a shortcode, a generated index or the top of a README.</summary>
    Generated,
}

/// <summary>An id that a link to a page can use as its fragment.</summary>
/// <param name="Id">Without <c>#</c>; case-sensitive.</param>
/// <param name="Origin">How the id was chosen.</param>
/// <param name="Range">The id; for a derived one, the heading, footnote marker or footnote.</param>
public sealed record Anchor(string Id, AnchorOrigin Origin, SourceRange Range);
