using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Verifying.Reading;

/// <summary>A file of a built site after it was read.</summary>
/// <param name="References">Only those that lead to no file or to an anchor; see <see cref="Reference"/>.</param>
internal sealed record ReadFile(int File, ImmutableArray<Reference> References)
{
    /// <summary>Null if it is not HTML, or cannot be read.</summary>
    public HtmlPage? Page { get; init; }

    /// <summary>Where the XML of a sitemap or feed is not well-formed, and why; null if it is.</summary>
    public HtmlPlace? BrokenXml { get; init; }

    /// <summary>Why the file cannot be read; null if it can.</summary>
    public Diagnostic? Unreadable { get; init; }
}
