using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering;

/// <summary>Collects the facts of a page in order; a missing value has no row.</summary>
/// <param name="page">The page with the facts.</param>
/// <param name="config">For links.</param>
internal sealed class FactWriter(Page page, SiteConfig config)
{
    private readonly ImmutableArray<Fact>.Builder facts = ImmutableArray.CreateBuilder<Fact>();

    public FactWriter Text(string label, string? text, string? note = null) =>
        string.IsNullOrWhiteSpace(text) ? this : Add(label, [new FactValue(text, null, note)]);

    public FactWriter Link(string label, string text, Located<string>? url, string? note = null) =>
        url is null ? this : Add(label, [Value(text, url, note)]);

    public FactWriter Add(string label, IEnumerable<FactValue> values)
    {
        var list = values.ToImmutableArray();
        if (!list.IsEmpty)
            facts.Add(new Fact(label, list));
        return this;
    }

    public FactValue Value(string text, Located<string>? url, string? note = null) =>
        new(
            text,
            url is null ? null
                : url.Value.StartsWith('/') ? LinkWriter.Local(config, page.Url, url.Value)
                : url.Value,
            note
        );

    /// <summary>A link to a page of the site.</summary>
    public FactValue Page(string text, Page target) => new(text, LinkWriter.Href(config, page.Url, target.Url));

    public ImmutableArray<Fact> ToFacts() => facts.ToImmutable();
}
