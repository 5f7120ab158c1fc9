using System.Collections.Immutable;
using HandbookGen.Indexing;
using HandbookGen.Parsing.Search;

namespace HandbookGen.Rendering.Search;

/// <summary>An entry of a generated list.</summary>
/// <param name="Title">What the list calls it; empty for an anchor without text.</param>
/// <param name="FormerAnchors">Other ids of the same entry.</param>
/// <param name="HasPage">Whether its title leads to a page of the site, which results show instead.</param>
/// <param name="Start">Offset of its text in the list's HTML.</param>
/// <param name="End">One past its text.</param>
/// <param name="TitleStart">Offset of the title in the HTML.</param>
/// <param name="TitleEnd">One past the title; equal to its start where the title is part of the text.</param>
internal sealed record ListEntry(
    string Anchor,
    string Title,
    ImmutableArray<string> FormerAnchors,
    bool HasPage,
    int Start,
    int End,
    int TitleStart,
    int TitleEnd
);

/// <summary>Finds the entries of a generated list: every element with one of its anchors.</summary>
internal sealed class ListEntries
{
    private const int LongestTitle = 80;

    private readonly string html;
    private readonly ImmutableArray<ListElement> elements;
    private readonly Func<string, bool> leadsToPage;
    private readonly ILookup<string, string> keptTexts;
    private readonly ImmutableArray<ListEntry>.Builder found = ImmutableArray.CreateBuilder<ListEntry>();

    private ListEntries(Expansion list, ImmutableArray<ListElement> elements, Func<string, bool> leadsToPage)
    {
        (html, this.elements, this.leadsToPage) = (list.Open, elements, leadsToPage);
        keptTexts = list.Kept.ToLookup(kept => kept.Anchor.Id, kept => kept.Text, StringComparer.Ordinal);
    }

    /// <param name="elements">Of the list's HTML.</param>
    /// <param name="leadsToPage">Whether an <c>href</c> leads to a page that is searched itself.</param>
    /// <returns>In the order of their text.</returns>
    public static ImmutableArray<ListEntry> Of(Expansion list, ImmutableArray<ListElement> elements, Func<string, bool> leadsToPage)
    {
        var entries = new ListEntries(list, elements, leadsToPage);
        entries.Read(list.Anchors.Select(anchor => anchor.Id).ToHashSet(StringComparer.Ordinal));
        return entries.found.ToImmutable();
    }

    private void Read(HashSet<string> anchors)
    {
        var former = new List<string>();
        for (var number = 0; number < elements.Length; number++)
        {
            var element = elements[number];
            if (element.Tag.Find("id")?.Value is not { } id || !anchors.Contains(id))
                continue;
            var isName = TextOf(element).Length == 0 || (HeadingIn(number) is { } heading && heading.Tag.Find("id") is not null);
            if (!isName)
            {
                found.Add(EntryOf(id, number, [.. former]));
                former.Clear();
            }
            else if (former.Count == 0 && found is [.., var last] && element.Start < last.End)
            {
                // Inside an entry, it is another name of the same one; otherwise of the next.
                found[^1] = last with
                {
                    FormerAnchors = last.FormerAnchors.Add(id),
                };
            }
            else
            {
                former.Add(id);
            }
        }

        foreach (var id in former)
            found.Add(new ListEntry(id, "", [], false, html.Length, html.Length, html.Length, html.Length));
    }

    private ListEntry EntryOf(string id, int number, ImmutableArray<string> former)
    {
        var element = elements[number];
        var title = element.IsBlock ? HeadingIn(number) : element;
        var link = FirstIn(number, title ?? element, other => other.Tag.Name == "a" && !other.IsHidden);
        var text =
            title is not null ? TextOf(title)
            : keptTexts[id].FirstOrDefault() is { } kept ? kept
            : TextOf(link ?? element);
        var (start, end) = ExtentOf(number);
        var hasPage = link?.Tag.Find("href")?.Value is { } href && leadsToPage(href);
        return new ListEntry(id, Shorten(text), former, hasPage, start, end, title?.Start ?? start, title?.End ?? start);
    }

    private ListElement? HeadingIn(int number) =>
        FirstIn(number + 1, elements[number], other => other.Level > 0 || other.Tag.Name is "summary" or "dt");

    private ListElement? FirstIn(int from, ListElement around, Func<ListElement, bool> isWanted)
    {
        for (var i = from; i < elements.Length && elements[i].Start < around.TextEnd; i++)
        {
            if (elements[i].Start >= around.Start && isWanted(elements[i]))
                return elements[i];
        }

        return null;
    }

    private (int Start, int End) ExtentOf(int number)
    {
        var element = elements[number];
        if (element.IsBlock)
            return (element.Start, element.End);
        var item = element.Around;
        while (item is not null && !(element.Level > 0 ? item.IsItem : item.IsRow))
            item = item.Around;
        var last = item?.End ?? (element.Level > 0 ? html.Length : element.Around?.TextEnd ?? html.Length);
        // The second entry of a row starts inside it.
        var start = item is null || (found is [.., var before] && before.Start >= item.Start) ? element.Start : item.Start;
        return (start, NextOf(number, last)?.Start ?? last);
    }

    // What ends the text of an entry without an element of its own: a heading of the same level.
    private ListElement? NextOf(int number, int end)
    {
        var level = elements[number].Level;
        for (var i = number + 1; level > 0 && i < elements.Length && elements[i].Start < end; i++)
        {
            if (elements[i].Level > 0 && elements[i].Level <= level)
                return elements[i];
        }

        return null;
    }

    private string TextOf(ListElement element)
    {
        using var text = new TextBuffer(element.End - element.Start);
        text.AppendHtml(html[element.Start..element.End]);
        return text.ToText().Trim();
    }

    private static string Shorten(string text)
    {
        if (text.Length <= LongestTitle)
            return text;
        var end = text.LastIndexOf(' ', LongestTitle);
        end =
            end > 0 ? end
            : char.IsHighSurrogate(text[LongestTitle - 1]) ? LongestTitle - 1
            : LongestTitle;
        return text[..end] + " …";
    }
}
