using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Reviewing;

/// <summary>Finds entries of generated lists that are in another group, or at another place of their group, than before.</summary>
internal static class MovedEntries
{
    /// <summary>By the page with the list, then in the order of its entries.</summary>
    public static ImmutableArray<EntryMove> Of(ImmutableArray<PagePair> pairs)
    {
        var moved = pairs
            .Where(pair => pair.HasMoved)
            .ToDictionary(pair => pair.Then!.Page.Url, pair => pair.Now!.Page.Url, StringComparer.Ordinal);
        return
        [
            .. pairs
                .Where(pair => pair is { Then: not null, Now: not null } && HasOtherLists(pair.Then, pair.Now))
                .OrderBy(pair => pair.Now!.Page.Url, StringComparer.Ordinal)
                .SelectMany(pair =>
                    On(pair.Now!.Page.Url, Read(pair.Then!, url => moved.GetValueOrDefault(url, url)), Read(pair.Now!, url => url))
                ),
        ];
    }

    private static IEnumerable<EntryMove> On(string url, ImmutableArray<Entry> before, ImmutableArray<Entry> after)
    {
        var old = before.ToDictionary(entry => entry.Target, StringComparer.Ordinal);
        ImmutableArray<Entry> kept = [.. after.Where(entry => old.ContainsKey(entry.Target))];
        ImmutableArray<string> stayed =
        [
            .. kept.Where(entry => old[entry.Target].Place.Group == entry.Place.Group).Select(entry => entry.Target),
        ];
        var former = before.Select(entry => entry.Target).Where(stayed.ToHashSet(StringComparer.Ordinal).Contains);
        // An entry that another one has passed has not moved itself.
        var sorted = ListDiff.Of([.. former], stayed).SelectMany(edit => stayed[edit.NewStart..edit.NewEnd]);
        var moved = kept.Select(entry => entry.Target).Except(stayed).Concat(sorted).ToHashSet(StringComparer.Ordinal);
        return kept.Where(entry => moved.Contains(entry.Target))
            .Select(entry => new EntryMove(url, entry.Target, entry.Title, old[entry.Target].Place, entry.Place));
    }

    private static bool HasOtherLists(SitePage then, SitePage now) =>
        !Lists(then).Select(list => list.List.Open).SequenceEqual(Lists(now).Select(list => list.List.Open), StringComparer.Ordinal);

    // With what the call asks for, which names a list without groups.
    private static IEnumerable<(string Name, Expansion List)> Lists(SitePage page) =>
        page
            .Page.Shortcodes.Where(page.Expansions.ContainsKey)
            .Select(call => (NameOf(call), page.Expansions[call]))
            .Concat(page.Appended.Select(list => ("", list)))
            .Where(list => list.Item2.HasRecords);

    private static string NameOf(Parsing.Shortcodes.ShortcodeCall call) =>
        string.Join(' ', call.Positional.Concat(call.Named.Select(parameter => $"{parameter.Key} {parameter.Value}")));

    private static ImmutableArray<Entry> Read(SitePage page, Func<string, string> urlNow)
    {
        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var order = ImmutableArray.CreateBuilder<Entry>();
        foreach (var (name, list) in Lists(page))
        {
            var group = name;
            foreach (var element in new HtmlParser().ParseDocument(list.Open).QuerySelectorAll("h2, h3, h4, h5, h6, li, tr"))
            {
                if (LinkIn(element) is not { } link)
                {
                    if (element.LocalName[0] == 'h')
                        group = TitleOf(element);
                    continue;
                }

                var target = urlNow(TargetOf(link, page.Page.Url));
                // Only the first place of an entry counts; other groups link to it.
                if (entries.ContainsKey(target))
                    continue;
                var place = places[group] = places.GetValueOrDefault(group) + 1;
                order.Add(entries[target] = new Entry(target, link.TextContent.Trim(), new EntryPlace(group, place)));
            }
        }

        return order.ToImmutable();
    }

    // The heading of a group has only the link to itself.
    private static IElement? LinkIn(IElement element) =>
        element
            .QuerySelectorAll("a[href]")
            .FirstOrDefault(link => !link.ClassList.Contains("permalink") && !link.GetAttribute("href")!.StartsWith('#'));

    private static string TitleOf(IElement heading) =>
        string.Concat(heading.ChildNodes.Where(node => node is not IElement { LocalName: "a" }).Select(node => node.TextContent)).Trim();

    private static string TargetOf(IElement link, string pageUrl)
    {
        var href = link.GetAttribute("href")!;
        if (UrlScheme.IsExternal(href))
            return href;
        var (path, _, fragment) = UrlPath.Split(href);
        var url = Uri.UnescapeDataString(UrlPath.Join(UrlPath.FolderOf(pageUrl), path));
        return fragment is null ? url : $"{url}#{fragment}";
    }

    private sealed record Entry(string Target, string Title, EntryPlace Place);
}
