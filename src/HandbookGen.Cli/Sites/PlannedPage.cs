using System.Collections.Immutable;
using HandbookGen.Parsing;
using HandbookGen.Writing;

namespace HandbookGen.Cli;

/// <summary>A page that does not exist yet.</summary>
/// <param name="Slug">The name of its file, without extension.</param>
/// <param name="Alike">The pages of the same kind.</param>
/// <param name="Changed">Other files that mention it.</param>
internal sealed record PlannedPage(string Slug, string Text, IEnumerable<Page> Alike, ImmutableArray<ChangedFile> Changed);
