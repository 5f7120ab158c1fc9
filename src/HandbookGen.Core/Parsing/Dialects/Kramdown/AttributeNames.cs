using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>The bare words of a document's attribute lists: references to definitions, and the marks <c>toc</c> and <c>footnotes</c>.</summary>
internal sealed class AttributeNames
{
    private readonly Dictionary<string, List<AttributeList>> definitions = new(StringComparer.Ordinal);
    private readonly List<(string Mark, ListBlock List)> marked = [];

    /// <summary>Adds kramdown's <c>{:name: …}</c>; what is said about one name adds up.</summary>
    public void Define(string name, AttributeList list)
    {
        if (!definitions.TryGetValue(name, out var lists))
            definitions[name] = lists = [];
        lists.Add(list);
    }

    /// <summary>In the order of the file; empty for a name without a definition.</summary>
    public IReadOnlyList<AttributeList> DefinitionsOf(string name) => definitions.GetValueOrDefault(name) ?? [];

    /// <summary>Notes that a list has a word; only the marks are kept.</summary>
    public void Mark(string name, ListBlock list)
    {
        if (name is "toc" or "footnotes")
            marked.Add((name, list));
    }

    /// <summary>The first list of the file with a mark; null for none.</summary>
    public ListBlock? FirstWith(string mark) =>
        marked.Where(each => each.Mark == mark).Select(each => each.List).MinBy(list => list.Span.Start);
}
