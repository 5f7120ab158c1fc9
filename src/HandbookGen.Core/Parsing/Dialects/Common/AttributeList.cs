using System.Collections.Immutable;
using HandbookGen.Parsing.Html;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>A key and a value of a list.</summary>
/// <param name="Key">In lower case: HTML knows no other, and no case may hide what a key is.</param>
/// <param name="Start">Offset of the key in the source text.</param>
/// <param name="End">One past the value, closing quote included.</param>
internal readonly record struct AttributePair(string Key, string Value, int Start, int End);

/// <summary>The contents of <c>{: #id .class key="value" name}</c> or <c>{#id .class key=value}</c>.</summary>
/// <param name="Id">The last id in the list; null if there is none. An empty one removes the heading's generated id.</param>
/// <param name="IdStart">Offset of the id's first character in the source text.</param>
/// <param name="Classes">In source order.</param>
/// <param name="Pairs">Each key appears once.</param>
/// <param name="Names">Bare words: kramdown's references to definitions, and <c>toc</c> and <c>footnotes</c>.</param>
internal sealed record AttributeList(
    string? Id,
    int IdStart,
    ImmutableArray<string> Classes,
    ImmutableArray<AttributePair> Pairs,
    ImmutableArray<string> Names
)
{
    public static readonly AttributeList Empty = new(null, 0, [], [], []);

    /// <summary>
    /// Applies the attributes to an element, starting with those of the named definitions. Classes are added, other values replace
    /// existing ones. As in raw HTML, attributes that could run code or load another URL are left out, and the page remembers which.
    /// </summary>
    public void ApplyTo(MarkdownObject target, MarkdownDocument document) =>
        Apply(target, document, new HashSet<string>(StringComparer.Ordinal));

    /// <summary>
    /// Applies the attributes that an element does not have: in Hugo, what a heading or a fence says itself wins over the line below it.
    /// </summary>
    public void AddTo(MarkdownObject target, MarkdownDocument document)
    {
        var typed = target.TryGetAttributes();
        // A heading has the id of its text, which is generated later.
        var keepsId = typed?.Id is not null || target is HeadingBlock;
        var missing = Pairs.Where(pair => typed?.Properties?.Any(property => property.Key == pair.Key) != true);
        var list = this with { Id = keepsId ? null : Id, Classes = typed?.Classes is { Count: > 0 } ? [] : Classes, Pairs = [.. missing] };
        list.ApplyTo(target, document);
    }

    // Definitions can refer to each other, even in a cycle.
    private void Apply(MarkdownObject target, MarkdownDocument document, HashSet<string> applied)
    {
        var names = DocumentData.Of<AttributeNames>(document);
        foreach (var name in Names)
        {
            if (target is ListBlock list)
                names.Mark(name, list);
            if (target is TermList terms)
                terms.SetIds(name);
            if (!applied.Add(name))
                continue;
            foreach (var definition in names.DefinitionsOf(name))
                definition.Apply(target, document, applied);
        }

        var attributes = target.GetAttributes();
        foreach (var name in Classes)
            attributes.AddClass(name);
        foreach (var pair in Pairs)
        {
            if (HtmlFilter.LeavesOut(pair.Key, pair.Value))
                DocumentData.Of<List<AttributePair>>(document).Add(pair);
            if (!AllowedHtml.HasAttribute(pair.Key))
                continue;
            attributes.Properties?.RemoveAll(property => property.Key == pair.Key);
            attributes.AddProperty(pair.Key, HtmlFilter.StyleOf(pair.Key, pair.Value) ?? pair.Value);
        }

        if (Id is null)
            return;
        attributes.Id = Id;
        new IdPlace(IdStart, Id.Length).AttachTo(target);
    }
}
