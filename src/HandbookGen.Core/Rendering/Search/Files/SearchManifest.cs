using System.Text;

namespace HandbookGen.Rendering.Search;

/// <summary>The file that a browser loads first; it tells which of the others it needs.</summary>
internal static class SearchManifest
{
    /// <summary>
    /// Line by line: the format with the version of the index; the boundaries of the shards of terms, and of words; how many parts each file of
    /// texts has; how many parts each page has; how many entries each part has; then for each facet a line with its name and values, and a
    /// line that has for each page the number of its values and these.
    /// </summary>
    public static string Render(SearchIndexData index)
    {
        var text = new StringBuilder();
        text.Append("handbook-search 1 ").Append(index.Version).Append('\n');
        AppendNames(text, index.Terms.Select(shard => shard.Boundary));
        AppendNames(text, index.Words.Select(shard => shard.Boundary));
        AppendNumbers(text, index.Texts.Select(parts => parts.Length));
        AppendNumbers(text, index.Pages.Select(page => page.Text.Parts.Length));
        AppendNumbers(text, index.Pages.SelectMany(page => page.Text.Parts).Select(part => part.EndEntry - part.FirstEntry));
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
