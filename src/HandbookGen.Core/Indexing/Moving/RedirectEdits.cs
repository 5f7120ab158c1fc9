using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Indexing.Moving;

/// <summary>What a move adds to <c>data/redirects.yml</c>, and what an opposite move before it had added.</summary>
/// <param name="Source">The file; empty if there is none yet.</param>
/// <param name="Edits">In the order of the file.</param>
/// <param name="Added">The number of redirects.</param>
internal sealed record RedirectEdits(SourceFile Source, ImmutableArray<TextEdit> Edits, int Added)
{
    /// <param name="lists">What moves.</param>
    /// <param name="undone">Those of <paramref name="lists"/> that get no redirect.</param>
    /// <returns>Null if nothing changes, or if the file has a form that cannot be edited.</returns>
    public static RedirectEdits? Of(IReadOnlyCollection<MovedList> lists, IReadOnlySet<MovedList> undone, LoadedSite loaded, Site site)
    {
        if (lists.Count == 0)
            return null;
        var node = site.Records.Data.Find("redirects");
        var source = node is null
            ? new SourceFile(PathOf(loaded, site.Config), "")
            : loaded.Data.First(file => file.Source.Path == node.Range.File).Source;
        var opposite = lists.Select(list => (From: list.ToPlace, To: list.FromPlace)).ToHashSet();
        var removed = EntriesOf(node).Where(entry => opposite.Contains((entry.From, entry.To))).ToList();
        var added = lists.Where(list => !undone.Contains(list)).ToList();
        ImmutableArray<TextEdit> edits =
        [
            .. removed.Select(entry => new TextEdit(LinesOf(source, entry.First, entry.Last), "")),
            .. added.Count > 0 && Insertion(source, node, added) is { } insertion ? (TextEdit[])[insertion] : [],
        ];
        return edits.IsEmpty ? null : new RedirectEdits(source, edits, added.Count);
    }

    /// <summary>Whether a redirect leads from the new place to the old one.</summary>
    public static bool HasOpposite(MovedList list, Site site) =>
        EntriesOf(site.Records.Data.Find("redirects")).Any(entry => entry.From == list.ToPlace && entry.To == list.FromPlace);

    private static IEnumerable<(string From, string To, int First, int Last)> EntriesOf(YamlNode? node)
    {
        foreach (
            var item in node is YamlList list ? list.Items
            : node is null ? []
            : [node]
        )
        {
            if (item is not YamlMap map)
                continue;
            if (map.Find("from")?.Value is YamlScalar from && map.Find("to")?.Value is YamlScalar to && map.Entries.Length == 2)
                yield return (from.Value, to.Value, map.Range.Line, map.Entries.Max(entry => entry.Value.Range.EndLine));
            else if (node is YamlMap || map.Entries.Length == 1)
            {
                foreach (var entry in map.Entries.Where(entry => entry.Value is YamlScalar))
                    yield return (entry.Key, ((YamlScalar)entry.Value).Value, entry.KeyRange.Line, entry.Value.Range.EndLine);
            }
        }
    }

    private static SourceRange LinesOf(SourceFile source, int first, int last) =>
        source.RangeAt(source.OffsetOf(first, 1), last < source.LineCount ? source.OffsetOf(last + 1, 1) : source.Text.Length);

    private static TextEdit? Insertion(SourceFile source, YamlNode? node, List<MovedList> lists)
    {
        var feed = source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        if (node is not null && source.Text[source.OffsetOf(node.Range.Line, node.Range.Column)] is '[' or '{')
            return null;
        var indent = node is YamlList list ? IndentOf(source, list) : "";
        var lines =
            node is YamlMap
                ? lists.Select(list => $"{Quoted(list.FromPlace)}: {Quoted(list.ToPlace)}{feed}")
                : lists.Select(list => $"{indent}- from: {Quoted(list.FromPlace)}{feed}{indent}  to: {Quoted(list.ToPlace)}{feed}");
        var end = source.Text.Length;
        var start = end == 0 || source.Text[end - 1] == '\n' ? "" : feed;
        return new TextEdit(source.RangeAt(end, end), start + string.Concat(lines));
    }

    // What is before the dash of the last item.
    private static string IndentOf(SourceFile source, YamlList list)
    {
        var line = source.LineAt(list.Items is [.., var last] ? last.Range.Line : list.Range.Line).ToString();
        return line[..(line.Length - line.TrimStart().Length)];
    }

    // '#' is only a comment behind a blank.
    private static string Quoted(string place) =>
        place.All(c => char.IsLetterOrDigit(c) || c is '/' or '-' or '_' or '.' or '~' or '#') ? place : YamlText.Of(place);

    // Where the other data files are.
    private static SitePath PathOf(LoadedSite loaded, SiteConfig config)
    {
        var other = loaded.Data.FirstOrDefault(file => file.InputPath.LastIndexOf('/') == "data".Length)?.Source.Path.Value;
        return new SitePath(
            other is null ? config.InputPaths[0] + "/data/redirects.yml" : other[..other.LastIndexOf('/')] + "/redirects.yml"
        );
    }
}
