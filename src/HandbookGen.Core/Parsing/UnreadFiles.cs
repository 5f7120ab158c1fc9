using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;

namespace HandbookGen.Parsing;

/// <summary>Collects the files that Load or Parse could not read.</summary>
internal static class UnreadFiles
{
    /// <summary>In the order of their paths.</summary>
    /// <param name="diagnostics">Those of Load and Parse; each error marks its file as unread.</param>
    public static ImmutableArray<UnreadFile> Of(LoadedSite loaded, ImmutableArray<Page> pages, IEnumerable<Diagnostic> diagnostics)
    {
        var errors = diagnostics
            .Where(diagnostic => diagnostic.Severity == Severity.Error)
            .GroupBy(diagnostic => diagnostic.Range.File)
            .ToFrozenDictionary(file => file.Key, file => file.Min(diagnostic => diagnostic.Range));
        if (errors.Count == 0 && !pages.Any(page => TypeOf(page) is not null))
            return [];
        var includes = loaded
            .UnreadableIncludes.Where(file => errors.ContainsKey(file.Source.Path))
            .ToFrozenDictionary(file => file.InputPath, file => errors[file.Source.Path], StringComparer.Ordinal);
        return
        [
            .. loaded
                .UnreadablePages.SelectMany(file => Whole(file, UnreadKind.Page, errors))
                .Concat(pages.Select(page => OfPage(page, errors, includes)).OfType<UnreadFile>())
                .Concat(Each(loaded.DirectoryMetadata, loaded.UnreadableMetadata, UnreadKind.Folder, errors))
                .Concat(Each(loaded.Data, loaded.UnreadableData, UnreadKind.Data, errors))
                .OrderBy(file => file.Path),
        ];
    }

    private static IEnumerable<UnreadFile> Each(
        ImmutableArray<ContentFile> read,
        ImmutableArray<ContentFile> unreadable,
        UnreadKind kind,
        FrozenDictionary<SitePath, SourceRange> errors
    ) => read.Concat(unreadable).SelectMany(file => Whole(file, kind, errors));

    private static IEnumerable<UnreadFile> Whole(ContentFile file, UnreadKind kind, FrozenDictionary<SitePath, SourceRange> errors)
    {
        if (errors.TryGetValue(file.Source.Path, out var error))
            yield return new UnreadFile(file.Source.Path, file.InputPath, kind, error, file.Source.Text, int.MaxValue);
    }

    private static UnreadFile? OfPage(
        Page page,
        FrozenDictionary<SitePath, SourceRange> errors,
        FrozenDictionary<string, SourceRange> includes
    )
    {
        var source = page.Source;
        if (errors.TryGetValue(source.Path, out var error))
        {
            var span = FrontMatterSpan.FindEnd(source.Text);
            var body = source.RangeAt(span.BodyStart, span.BodyStart).Line;
            // Where unclosed front matter ends is a guess.
            return span.Fence == FrontMatterFence.Unclosed || error.Line >= body
                ? new UnreadFile(source.Path, page.InputPath, UnreadKind.Page, error, source.Text, int.MaxValue)
                : new UnreadFile(source.Path, page.InputPath, UnreadKind.Page, error, source.Text[..span.BodyStart], body);
        }

        if (TypeOf(page) is { } type)
            return new UnreadFile(source.Path, page.InputPath, UnreadKind.Page, type, "type", 1);
        foreach (var call in page.Shortcodes.Where(call => includes.Count > 0 && call.Parameter("file", 0) is not null))
        {
            if (includes.TryGetValue(IncludeFiles.PathOf(call.Parameter("file", 0)!), out var included))
                return new UnreadFile(source.Path, page.InputPath, UnreadKind.Page, included, source.Text, int.MaxValue);
        }

        return null;
    }

    // Without its type, the whole record of a page is unread. An inherited type is reported where it is written.
    private static SourceRange? TypeOf(Page page) =>
        PageTypes.Misspelt(page.FrontMatter) is var (_, range) && range.File == page.Source.Path ? range : null;
}
