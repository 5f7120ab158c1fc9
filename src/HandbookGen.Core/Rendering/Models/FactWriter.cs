using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering;

/// <summary>Collects the facts of a page in order; a missing value has no row.</summary>
/// <param name="page">The page with the facts.</param>
/// <remarks>Labels are keys of words.</remarks>
internal sealed class FactWriter(Page page, SiteRecords records)
{
    private readonly SiteConfig config = records.Config;
    private readonly Words words = records.WordsOf(page);
    private readonly ImmutableArray<Fact>.Builder facts = ImmutableArray.CreateBuilder<Fact>();

    public FactWriter Text(string word, string? text, string? note = null) =>
        string.IsNullOrWhiteSpace(text) ? this : Add(word, [new FactValue(text, null, note)]);

    public FactWriter Date(string word, Located<HandbookDate>? date) =>
        date is null ? this : Add(word, [new FactValue(date.Value.Shown(words), Date: date.Value.Machine)]);

    public FactWriter Code(string word, string? code) =>
        string.IsNullOrWhiteSpace(code) ? this : Add(word, [new FactValue(code, IsCode: true)]);

    public FactWriter People(string word, IEnumerable<Located<string>?> names, string? note = null) =>
        Add(word, names.OfType<Located<string>>().SelectMany(name => Person(name, note)));

    /// <summary>The people that a value names.</summary>
    public IEnumerable<FactValue> Person(Located<string> name, string? note = null) =>
        PersonModel.Of(name, page, records).Select(person => new FactValue(person.Name, person.Url, note, person));

    public FactWriter Link(string word, string text, Located<string>? url, string? note = null) =>
        url is null ? this : Add(word, [Value(text, url, note)]);

    public FactWriter Add(string word, IEnumerable<FactValue> values)
    {
        var list = values.ToImmutableArray();
        if (!list.IsEmpty)
            facts.Add(new Fact(KeyOf(word), words[word], list));
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

    // 'landing-pages' for the word 'landingPages': the same in every language.
    private static string KeyOf(string word) =>
        string.Concat(word.Select(letter => char.IsAsciiLetterUpper(letter) ? "-" + char.ToLowerInvariant(letter) : letter.ToString()));
}
