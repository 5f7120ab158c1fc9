using Scriban.Parsing;

namespace HandbookGen.Rendering;

/// <summary>Limits that stop a template from running or writing endlessly. No handbook page comes near them.</summary>
internal static class TemplateLimits
{
    /// <summary>Iterations of one loop.</summary>
    public const int Loop = 100_000;

    /// <summary>Iterations of all loops of a page plus its includes: nested loops multiply.</summary>
    public const int Steps = 1_000_000;

    /// <summary>Depth of nested includes.</summary>
    public const int Includes = 100;

    /// <summary>The bytes of a page without its own text, and the characters of a string in a template.</summary>
    public const int Output = 16 * 1024 * 1024;

    public static TemplateStop TooLong(SourceSpan span) =>
        new(
            span,
            "Text of more than 16 MB is made here",
            "A template adds at most 16 MB to the text of a page. Look for a loop that repeats too often."
        );
}
