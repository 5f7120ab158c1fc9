using System.Collections.Immutable;
using HandbookGen.Parsing.Html;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>The inside of <c>{: #id .class key="value" name}</c> or <c>{#id .class key=value}</c>.</summary>
/// <param name="Id">Null when there is none; the last one wins. An empty one takes the heading's own id away.</param>
/// <param name="IdStart">Offset of the id's first character in the text that was read.</param>
/// <param name="Classes">In the order of the text.</param>
/// <param name="Pairs">Keys and values, each key once.</param>
/// <param name="Names">Bare words: kramdown's references to definitions, and <c>toc</c> and <c>footnotes</c>.</param>
internal sealed record AttributeList(
    string? Id,
    int IdStart,
    ImmutableArray<string> Classes,
    ImmutableArray<KeyValuePair<string, string>> Pairs,
    ImmutableArray<string> Names
)
{
    public static readonly AttributeList Empty = new(null, 0, [], [], []);

    /// <summary>
    /// Adds the attributes to an element, those of the named definitions first. Classes come on top of those it has, other values replace its own.
    /// What could run code or lead elsewhere is left out, as in raw HTML.
    /// </summary>
    public void ApplyTo(MarkdownObject target, MarkdownDocument document) =>
        Apply(target, DocumentData.Of<AttributeNames>(document), new HashSet<string>(StringComparer.Ordinal));

    // A definition may name others, and in the end itself.
    private void Apply(MarkdownObject target, AttributeNames names, HashSet<string> applied)
    {
        foreach (var name in Names)
        {
            if (target is ListBlock list)
                names.Mark(name, list);
            if (!applied.Add(name))
                continue;
            foreach (var definition in names.DefinitionsOf(name))
                definition.Apply(target, names, applied);
        }

        var attributes = target.GetAttributes();
        foreach (var name in Classes)
            attributes.AddClass(name);
        foreach (var (key, value) in Pairs)
        {
            if (!AllowedHtml.HasAttribute(key.ToLowerInvariant()))
                continue;
            attributes.Properties?.RemoveAll(pair => pair.Key == key);
            attributes.AddProperty(key, value);
        }

        if (Id is null)
            return;
        attributes.Id = Id;
        new IdPlace(IdStart, Id.Length).AttachTo(target);
    }
}
