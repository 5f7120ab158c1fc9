using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen;

/// <summary>What Load read: the site and, if it is compared with one, another commit.</summary>
internal sealed record LoadedInput(LoadedSite Site, LoadedBase? Base, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>The data files, and the problems in them.</summary>
internal sealed record ParsedData(SiteData Data, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>The result of the Parse phase.</summary>
/// <param name="Results">One per page, then the generated pages.</param>
/// <param name="Unread">The files that Load or Parse could not read.</param>
/// <param name="Directories">What pages inherit.</param>
/// <param name="OfDirectories">The problems of folder metadata.</param>
internal sealed record ParsedSite(
    ImmutableArray<ParseResult> Results,
    ParsedData Data,
    ImmutableArray<UnreadFile> Unread,
    DirectoryMetadata Directories,
    ImmutableArray<Diagnostic> OfDirectories
)
{
    public ImmutableArray<Page> Pages => [.. Results.Select(result => result.Page)];

    public ImmutableArray<Diagnostic> Diagnostics =>
        [.. OfDirectories, .. Data.Diagnostics, .. Results.SelectMany(result => result.Diagnostics)];
}
