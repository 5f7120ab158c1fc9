using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Moving;

/// <summary>A file whose text changes when a page moves.</summary>
/// <param name="Before">With its old name.</param>
/// <param name="After">The complete new text.</param>
/// <param name="Links">The number of rewritten links.</param>
/// <param name="FormerUrl">The alias that its page gets; null for none.</param>
/// <param name="Anchors">The number of lines added to the anchor lock; negative if more are dropped.</param>
/// <param name="Findings">The number of baseline findings that get a new location.</param>
public sealed record MovedText(SourceFile Before, string After, int Links, string? FormerUrl, int Anchors, int Findings = 0)
{
    /// <summary>The number of redirects that are added.</summary>
    public int Redirects { get; init; }

    /// <summary>Whether there is no such file yet. One without text after the move is deleted.</summary>
    public bool IsNew { get; init; }
}

/// <summary>What moving a page or a folder changes; nothing is written yet.</summary>
/// <param name="Texts">The files whose text changes, in the order of their old names.</param>
/// <param name="Left">Links to moved pages that contain escapes, and stay unchanged.</param>
public sealed record PageMove(Renaming Renaming, ImmutableArray<MovedText> Texts, ImmutableArray<SourceRange> Left)
{
    /// <param name="loaded">The files with their old names.</param>
    /// <param name="drafts">Unpublished pages, with their old names.</param>
    /// <param name="draftsAfter">Unpublished pages after the move.</param>
    /// <param name="isCommitted">Whether the last commit has a file, so that readers may know its URL.</param>
    internal static PageMove Of(
        Renaming renaming,
        LoadedSite loaded,
        Site before,
        Site after,
        ImmutableArray<Page> drafts,
        ImmutableArray<Page> draftsAfter,
        Func<SitePath, bool> isCommitted
    )
    {
        var sources = loaded.Sources.ToDictionary(source => source.Path);
        var edits = new Dictionary<SourceRange, TextEdit>();
        var left = ImmutableArray.CreateBuilder<SourceRange>();
        var pagesAfter = after.Pages.Select(page => page.Page).Concat(draftsAfter).ToDictionary(page => page.Source.Path);
        var rewriter = new LinkRewriter(WithDrafts(before, drafts), WithDrafts(after, draftsAfter), pagesAfter, renaming);
        foreach (
            var link in before
                .Pages.SelectMany(page => WrittenLink.Of(page, TextOf))
                .Concat(WrittenLink.Of(before, TextOf))
                .Concat(drafts.SelectMany(LinksOf))
        )
        {
            var from = link.From is null ? null : pagesAfter.GetValueOrDefault(renaming.Of(link.From.Source.Path));
            if (edits.ContainsKey(link.Range) || rewriter.NewPathOf(link, from) is not { } path)
                continue;
            if (EditOf(link, path, TextOf(link.Range)) is { } edit)
                edits.Add(link.Range, edit);
            else if (link.IsInText)
                left.Add(link.Range);
        }

        var lists = MovedList.Of(renaming, before, after).ToList();
        var undo = MoveUndo.Of(renaming, before, pagesAfter, lists, isCommitted);
        var redirects = RedirectEdits.Of(lists, undo.Lists, loaded, before);
        foreach (var edit in redirects?.Edits ?? [])
        {
            // The target of a redirect that is taken back needs no new URL.
            foreach (var range in edits.Keys.Where(range => range.File == edit.Range.File && IsIn(edit.Range, range)).ToList())
                edits.Remove(range);
        }

        var formerUrls = FormerUrls(renaming, before, after, undo);
        var editsByFile = edits.Values.ToLookup(edit => edit.Range.File);
        var aliases = before
            .Pages.Select(page => page.Page)
            .Where(page => renaming.Covers(page.Source.Path))
            .Select(page =>
                (
                    page.Source.Path,
                    Edits: AliasEdits.Of(page, pagesAfter[renaming.Of(page.Source.Path)], formerUrls.GetValueOrDefault(page.Source.Path))
                )
            )
            .ToDictionary(page => page.Path, page => page.Edits);
        return new PageMove(
            renaming,
            [
                .. editsByFile
                    .Select(file => file.Key)
                    .Concat(aliases.Where(page => page.Value.Any()).Select(page => page.Key))
                    .Distinct()
                    .Order()
                    .Where(path => path != redirects?.Source.Path)
                    .Select(path =>
                        ChangedText(
                            sources[path],
                            [.. editsByFile[path]],
                            aliases.GetValueOrDefault(path, []),
                            formerUrls.GetValueOrDefault(path)
                        )
                    ),
                .. redirects is null ? (MovedText[])[] : [RedirectsText(redirects, [.. editsByFile[redirects.Source.Path]])],
                .. MovedLock.Of(loaded, before, after, renaming, lists, undo) is { } changedLock ? (MovedText[])[changedLock] : [],
            ],
            [.. left.Distinct().Order()]
        );

        string TextOf(SourceRange range) => sources.TryGetValue(range.File, out var source) ? source.TextOf(range) : "";

        IEnumerable<WrittenLink> LinksOf(Page draft) =>
            draft.Links.Concat(draft.Embedded).Select(link => new WrittenLink(draft, link.Url, link.Range, false, true));
    }

    // A link to a draft must still work when the draft is published.
    private static LinkResolver WithDrafts(Site site, ImmutableArray<Page> drafts) =>
        new([.. site.Pages.Select(page => page.Page), .. drafts], site.Assets, site.Redirects.Pages.Select(redirect => redirect.FromUrl));

    // The characters of the path alone; null when they differ from the link's path.
    private static TextEdit? EditOf(WrittenLink link, string path, string written)
    {
        var inner = WrittenLink.Unquoted(written);
        var quote = inner.Length < written.Length ? written[..1] : "";
        var old = UrlPath.Split(link.Url.Trim()).Path;
        return inner.StartsWith(old, StringComparison.Ordinal)
            ? new TextEdit(link.Range, quote + path + inner[old.Length..] + quote)
            : null;
    }

    // A page that was published leaves its old URL as an alias, unless something else has that URL now.
    private static Dictionary<SitePath, string> FormerUrls(Renaming renaming, Site before, Site after, MoveUndo undo)
    {
        var urls = after.Pages.ToDictionary(page => page.Page.Source.Path, page => page.Page.Url);
        return before
            .Pages.Select(page => page.Page)
            // A generated index has no file to keep an alias in; it gets a redirect.
            .Where(page =>
                !page.IsGenerated
                && !undo.Pages.Contains(page.Source.Path)
                && renaming.Covers(page.Source.Path)
                && !after.PageByUrl.ContainsKey(page.Url)
            )
            .Where(page => urls.TryGetValue(renaming.Of(page.Source.Path), out var url) && url != page.Url)
            .ToDictionary(page => page.Source.Path, page => page.Url);
    }

    private static MovedText ChangedText(
        SourceFile source,
        ImmutableArray<TextEdit> links,
        IEnumerable<TextEdit> aliases,
        string? formerUrl
    ) => new(source, TextEdit.Apply(source, links.Concat(aliases)), links.Length, formerUrl, 0);

    private static MovedText RedirectsText(RedirectEdits redirects, ImmutableArray<TextEdit> links) =>
        new(redirects.Source, TextEdit.Apply(redirects.Source, links.Concat(redirects.Edits)), links.Length, null, 0)
        {
            Redirects = redirects.Added,
            IsNew = redirects.Source.Text.Length == 0,
        };

    private static bool IsIn(SourceRange outer, SourceRange inner) => outer.Line <= inner.Line && inner.Line < outer.EndLine;
}
