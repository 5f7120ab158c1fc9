using HandbookGen.Diagnostics;

namespace HandbookGen.Verifying;

/// <summary>What a rule reports about a built site.</summary>
/// <param name="File">The number of the file.</param>
/// <param name="Span">The characters in it.</param>
/// <param name="Message">One sentence, with the value found.</param>
/// <param name="Help">What to do; null if the message says it all.</param>
internal sealed record HtmlFinding(int File, TextSpan Span, string Message, string? Help = null)
{
    /// <summary>A place in a file that is not part of the built site: the lock; null for <see cref="Span"/>.</summary>
    public SourceRange? Elsewhere { get; init; }

    /// <summary>What the finding is about if the characters do not tell; see <see cref="Diagnostic.Subject"/>.</summary>
    public string? Subject { get; init; }
}
