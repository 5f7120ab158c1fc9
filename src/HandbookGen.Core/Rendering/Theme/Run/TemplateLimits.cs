using Scriban.Parsing;

namespace HandbookGen.Rendering;

/// <summary>What stops a template that would run or write without end. No page of a handbook comes near.</summary>
internal static class TemplateLimits
{
    /// <summary>How often one loop repeats.</summary>
    public const int Loop = 100_000;

    /// <summary>How often all loops of a page repeat, and partials are included, together: loops in loops multiply.</summary>
    public const int Steps = 1_000_000;

    /// <summary>How many partials include each other at once.</summary>
    public const int Includes = 100;

    /// <summary>The bytes of a page, and the characters of a text in a template.</summary>
    public const int Output = 16 * 1024 * 1024;

    public static TemplateStop TooLong(SourceSpan span) =>
        new(span, "Text of more than 16 MB is made here", "A page has at most 16 MB; look for a loop that repeats too often.");
}
