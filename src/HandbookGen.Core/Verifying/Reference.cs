using HandbookGen.Verifying.Urls;

namespace HandbookGen.Verifying;

/// <summary>Characters of a file. Offsets, because lines are only counted in files with findings.</summary>
/// <param name="Start">First character, 0-based.</param>
/// <param name="End">One past the last character.</param>
internal readonly record struct TextSpan(int Start, int End);

/// <summary>What a URL is for.</summary>
internal enum ReferenceKind
{
    /// <summary>Readers, browsers and search engines follow it to a page.</summary>
    Link,

    /// <summary>A file that the page needs: an image, a script, a style sheet.</summary>
    Asset,
}

/// <summary>A URL in a built file that leads to no file, or to an anchor that other files have to show.</summary>
/// <param name="Written">As the attribute has it, after character references were replaced.</param>
/// <param name="IsShared">Whether it belongs to the frame of the page, which is the same on many pages: its head, header, navigation or
/// footer.</param>
internal sealed record Reference(ReferenceKind Kind, string Written, Destination To, TextSpan Span, bool IsShared);
