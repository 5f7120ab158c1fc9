using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Anchors;

/// <summary>The insertions in one file.</summary>
/// <param name="Edits">In the order of the file.</param>
/// <param name="Ids">The ids that they add, in the same order.</param>
public sealed record PinnedFile(SourceFile Source, ImmutableArray<TextEdit> Edits, ImmutableArray<string> Ids);

/// <summary>Finds the protected headings that need an explicit id.</summary>
/// <param name="Files">By path.</param>
/// <param name="Refused">The headings whose id cannot be added without changing another anchor of the page.</param>
/// <param name="Contested">
/// The headings whose id is not certain: <see cref="ContestedHeadings"/>, and those that may have lost another one.
/// </param>
public sealed record AnchorPins(
    ImmutableArray<PinnedFile> Files,
    ImmutableArray<(SourceRange Range, string Id)> Refused,
    ImmutableArray<(SourceRange Range, string Id)> Contested
)
{
    public static AnchorPins Of(Site site, LoadedSite loaded)
    {
        var (directories, _) = DirectoryMetadata.Read(loaded);
        var files = ImmutableArray.CreateBuilder<PinnedFile>();
        var refused = ImmutableArray.CreateBuilder<(SourceRange, string)>();
        var uncertain = ImmutableArray.CreateBuilder<(SourceRange, string)>();
        var found = LostAnchors.Find(site);
        // A heading that lost its id gets that one back, not the one that its words make now.
        var lost = found
            .Select(anchor => (anchor.Was.Id, Heading: PinnedAnchor.OldIdOf(anchor)))
            .Where(anchor => anchor.Heading is not null)
            .DistinctBy(anchor => anchor.Heading!.Range)
            .ToDictionary(anchor => anchor.Heading!.Range, anchor => anchor.Id);
        // One with other words is not pinned at all: the error about it says how to keep both anchors.
        var contested = ContestedHeadings
            .Find(site)
            .Union(found.Where(anchor => anchor is { Kind: LossKind.Renamed, Now: not null }).Select(anchor => anchor.Now!.Anchor.Range))
            .Except(lost.Keys);
        foreach (var page in site.Pages)
        {
            var all = PinsOf(page, lost).ToLookup(pin => contested.Contains(pin.Heading.Range));
            uncertain.AddRange(all[true].Select(pin => (pin.Heading.Range, pin.Id)));
            ImmutableArray<Pin> pins = [.. all[false]];
            if (pins.IsEmpty)
                continue;
            var judged = pins.ToLookup(pin => IsGood(page.Page, [pin]));
            ImmutableArray<Pin> good = [.. judged[true]];
            // Each id alone keeps the other anchors; together they might change numbered ones.
            var areGood = IsGood(page.Page, good);
            refused.AddRange((areGood ? judged[false] : pins).Select(pin => (pin.Heading.Range, pin.Id)));
            if (areGood && !good.IsEmpty)
                files.Add(new PinnedFile(page.Page.Source, [.. good.Select(pin => pin.Edit)], [.. good.Select(pin => pin.Id)]));
        }

        return new AnchorPins([.. files.OrderBy(file => file.Source.Path)], refused.ToImmutable(), uncertain.ToImmutable());

        bool IsGood(Page page, ImmutableArray<Pin> pins)
        {
            var text = TextEdit.Apply(page.Source, pins.Select(pin => pin.Edit));
            var pinned = PageParser
                .Parse(
                    new ContentFile(new SourceFile(page.Source.Path, text), page.InputPath),
                    site.Config,
                    directories,
                    loaded.Includes,
                    forRendering: false
                )
                .Page;
            var restored = pins.Where(pin => pin.Id != pin.Heading.Id).ToDictionary(pin => pin.Heading.Id!, pin => pin.Id);
            return pinned
                    .Anchors.Select(anchor => anchor.Id)
                    .Distinct()
                    .SequenceEqual(page.Anchors.Select(anchor => restored.GetValueOrDefault(anchor.Id, anchor.Id)).Distinct())
                && pins.All(pin => pinned.Anchors.Any(anchor => anchor.Id == pin.Id && ProtectedAnchors.IsExplicit(anchor)));
        }
    }

    // A heading in an included file may have other anchors on other pages.
    private static ImmutableArray<Pin> PinsOf(SitePage page, IReadOnlyDictionary<SourceRange, string> lost) =>
        [
            .. from anchor in page.ProtectedAnchors
            let heading = anchor.Heading
            where heading is { IsExplicit: false } && heading.Id == anchor.Id
            where !page.Anchors.Any(found => found.Id == anchor.Id && ProtectedAnchors.IsExplicit(found))
            let id = lost.TryGetValue(heading.Range, out var old) ? old : heading.Id
            let edit = PinnedAnchor.Edit(page.Page.Source, page.Page.Dialect, heading, id)
            where edit is not null
            orderby edit.Range
            select new Pin(heading, id, edit),
        ];

    private sealed record Pin(Heading Heading, string Id, TextEdit Edit);
}
