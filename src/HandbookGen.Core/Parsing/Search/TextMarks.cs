namespace HandbookGen.Parsing.Search;

/// <summary>
/// What stands between the words of <see cref="Page.SearchText"/>, which is one string so that the texts of thousands of pages take little
/// memory. Blanks are collapsed and control characters taken out, so none of these can be a writer's.
/// </summary>
internal static class TextMarks
{
    /// <summary>A block ends.</summary>
    public const char Block = '\n';

    /// <summary>The next of the page's headings; its text is not repeated.</summary>
    public const char Heading = '\u0001';

    /// <summary>An anchor without a heading: its id follows, up to <see cref="End"/>.</summary>
    public const char Anchor = '\u0002';

    /// <summary>What a shortcode makes: the number of the call on the page follows, up to <see cref="End"/>.</summary>
    public const char Call = '\u0003';

    public const char End = '\u0004';
}
