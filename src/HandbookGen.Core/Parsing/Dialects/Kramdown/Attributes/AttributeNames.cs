using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>The bare words in a document's attribute lists: references to definitions, and <c>toc</c> and <c>footnotes</c>.</summary>
internal sealed class AttributeNames
{
    private readonly Dictionary<string, List<AttributeList>> definitions = new(StringComparer.Ordinal);
    private readonly List<(string Mark, ListBlock List)> marked = [];

    /// <summary>Adds kramdown's <c>{:name: …}</c>; several definitions of one name add up.</summary>
    public void Define(string name, AttributeList list)
    {
        if (!definitions.TryGetValue(name, out var lists))
            definitions[name] = lists = [];
        lists.Add(list);
    }

    /// <summary>In source order; empty for a name without a definition.</summary>
    public IReadOnlyList<AttributeList> DefinitionsOf(string name) => definitions.GetValueOrDefault(name) ?? [];

    /// <summary>Records a bare word of a list; only <c>toc</c> and <c>footnotes</c> matter.</summary>
    public void Mark(string name, ListBlock list)
    {
        if (name is "toc" or "footnotes")
            marked.Add((name, list));
    }

    /// <summary>The first list in the file marked with a word; null if there is none.</summary>
    public ListBlock? FirstWith(string mark) =>
        marked.Where(each => each.Mark == mark).Select(each => each.List).MinBy(list => list.Span.Start);
}
