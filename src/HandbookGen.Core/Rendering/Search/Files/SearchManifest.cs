using System.Text;

namespace HandbookGen.Rendering.Search;

/// <summary>The first file that a browser loads; it tells which others it needs.</summary>
internal static class SearchManifest
{
    /// <summary>
    /// Line by line: the format and the version of the index; the boundaries of the term shards, then of the word shards; the number of
    /// blocks in each text file; the number of parts in each block; the length of each block in units; the number of parts of each page;
    /// the number of entries of each part; the standing of each page; then two lines per facet: its name and values, and for each page the
    /// number of its values and the values.
    /// </summary>
    public static string Render(SearchIndexData index)
    {
        var text = new StringBuilder();
        text.Append("handbook-search 2 ").Append(index.Version).Append('\n');
        AppendNames(text, index.Terms.Select(shard => shard.Boundary));
        AppendNames(text, index.Words.Select(shard => shard.Boundary));
        AppendNumbers(text, index.Texts.Files.Select(file => file.GetOffsetAndLength(index.Texts.Blocks.Length).Length));
        AppendNumbers(text, index.Texts.PartCounts);
        AppendNumbers(text, index.Texts.Blocks.Select(block => block.Length / SearchTextFiles.Unit));
        AppendNumbers(text, index.Pages.Select(page => page.Text.Parts.Length));
        AppendNumbers(text, index.Pages.SelectMany(page => page.Text.Parts).Select(part => part.EndEntry - part.FirstEntry));
        AppendNumbers(text, index.Standings.Select(standing => standing.Value));
        foreach (var facet in index.Facets)
        {
            AppendNames(text, [facet.Name, .. facet.Values.Select(value => value.ReplaceLineEndings(" ").Replace('\t', ' '))]);
            AppendNumbers(text, facet.OfPages.SelectMany(values => values.Prepend(values.Length)));
        }

        return text.ToString();
    }

    private static void AppendNames(StringBuilder text, IEnumerable<string> names) => text.AppendJoin('\t', names).Append('\n');

    private static void AppendNumbers(StringBuilder text, IEnumerable<int> numbers)
    {
        foreach (var number in numbers)
            SearchNumbers.Append(text, (uint)number);
        text.Append('\n');
    }
}
