using System.Collections.Immutable;

namespace HandbookGen.Rendering.Search;

/// <summary>Consecutive pages whose terms are read together.</summary>
/// <param name="FirstPart">Site-wide number of their first part.</param>
/// <param name="FirstEntry">Site-wide number of their first entry.</param>
internal sealed record PageChunk(ImmutableArray<SearchPage> Pages, int FirstPart, int FirstEntry)
{
    /// <summary>Chunks with about the same number of characters, so that no core waits long for the others.</summary>
    public static ImmutableArray<PageChunk> Cut(ImmutableArray<SearchPage> pages, int count)
    {
        var length = pages.Sum(page => (long)page.Text.Text.Length) / count;
        var chunks = ImmutableArray.CreateBuilder<PageChunk>();
        var (first, firstPart, firstEntry) = (0, 0, 0);
        var (parts, entries, characters) = (0, 0, 0L);
        for (var i = 0; i < pages.Length; i++)
        {
            parts += pages[i].Text.Parts.Length;
            entries += pages[i].Text.Entries.Length;
            characters += pages[i].Text.Text.Length;
            if (characters < length && i + 1 < pages.Length)
                continue;
            chunks.Add(new PageChunk(pages[first..(i + 1)], firstPart, firstEntry));
            (first, firstPart, firstEntry, characters) = (i + 1, parts, entries, 0);
        }

        return chunks.ToImmutable();
    }
}
