using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing;

/// <summary>A URL that leads on to another.</summary>
/// <param name="FromUrl">Site-absolute, not encoded.</param>
/// <param name="Target">Where it leads.</param>
/// <param name="Owner">The page that asks for it.</param>
/// <param name="Range">The value in its front matter.</param>
public sealed record Redirect(string FromUrl, LinkTarget Target, Page Owner, SourceRange Range);
