using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Campaigns;

namespace HandbookGen.Indexing.Utm;

/// <summary>Whether new links may use a value.</summary>
public enum UtmStatus
{
    Current,

    /// <summary>Existing links keep it; new links must not use it.</summary>
    Retired,
}

/// <summary>A registered value of a part of a tagged link.</summary>
/// <param name="Code">As it appears in links: <c>autosd</c>.</param>
/// <param name="Name">The name for readers; null for none.</param>
/// <param name="Since">When it was introduced.</param>
/// <param name="Retired">When it was retired.</param>
/// <param name="ReplacedBy">The code to use instead.</param>
public sealed record UtmEntry(
    Located<string> Code,
    string? Name,
    UtmStatus Status,
    Located<HandbookDate>? Since,
    Located<HandbookDate>? Retired,
    Located<string>? ReplacedBy
);

/// <summary>A value of <c>utm_source</c>.</summary>
/// <param name="Media">The allowed values of <c>utm_medium</c>; empty when all are allowed.</param>
public sealed record UtmSource(Located<string> Name, ImmutableArray<Located<string>> Media)
{
    private readonly Lazy<FrozenSet<string>> media = new(() => Media.Select(medium => medium.Value).ToFrozenSet(StringComparer.Ordinal));

    public bool GoesWith(string medium) => Media.IsEmpty || media.Value.Contains(medium);
}

/// <summary>
/// The allowed values in tagged links, from <c>data/utm.yml</c>. An empty list allows every value.
/// </summary>
/// <param name="HasData">False when the site has no registry and all lists are empty.</param>
/// <param name="Hosts">Our other sites: external links to them carry tags, links in the handbook do not.</param>
/// <param name="Codes">The values of <c>utm_campaign</c>, and the prefixes of longer values.</param>
/// <param name="Media">The values of <c>utm_medium</c>.</param>
/// <param name="Regions">The second part of a structured code.</param>
/// <param name="Budgets">The third part, and the values of <c>utm_budget</c>.</param>
/// <param name="Types">The fourth part.</param>
/// <param name="GtmCodes">The fifth part.</param>
/// <param name="Parameters">Keys in addition to <see cref="UtmKeys.Standard"/>: <c>utm_budget</c>.</param>
/// <param name="Problems">In the order that the lists are read, then contradictions.</param>
public sealed record UtmRegistry(
    bool HasData,
    ImmutableArray<Located<string>> Hosts,
    ImmutableArray<UtmEntry> Codes,
    ImmutableArray<UtmEntry> Media,
    ImmutableArray<UtmSource> Sources,
    ImmutableArray<UtmEntry> Regions,
    ImmutableArray<UtmEntry> Budgets,
    ImmutableArray<UtmEntry> Types,
    ImmutableArray<UtmEntry> GtmCodes,
    ImmutableArray<Located<string>> Parameters,
    ImmutableArray<Problem> Problems
)
{
    private const int EventDay = 8;

    // Of the lists of the constructor: a change of one of them with 'with' would not be seen. A page may have thousands of codes, and a
    // registry as many, so nothing looks through a list for each of them.
    private readonly FrozenDictionary<ImmutableArray<UtmEntry>, UtmNames> names = new[] { Codes, Media, Regions, Budgets, Types, GtmCodes }
        .Distinct()
        .ToFrozenDictionary(list => list, list => new UtmNames(list));

    private readonly FrozenDictionary<string, UtmSource> sources = Sources
        .DistinctBy(source => source.Name.Value)
        .ToFrozenDictionary(source => source.Name.Value, StringComparer.Ordinal);

    private readonly FrozenSet<string> hosts = Hosts.Select(host => host.Value).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly Lazy<ILookup<string, string>> byDay = new(() =>
        Codes
            .Select(entry => entry.Code.Value)
            .Where(code => code.Length > EventDay && code.AsSpan(0, EventDay).IndexOfAnyExceptInRange('0', '9') < 0)
            .ToLookup(code => code[..EventDay], code => code[EventDay..])
    );

    /// <summary>The first value of <c>data/utm.yml</c> that cannot be read, so that its entry is unknown; null for none.</summary>
    public SourceRange? Unread { get; init; }

    public static UtmRegistry Empty { get; } = new(false, [], [], [], [], [], [], [], [], [], []);

    /// <summary>The entry with exactly this code; null when there is none.</summary>
    public UtmEntry? Code(string code) => Find(Codes, code);

    /// <summary>
    /// The registry's entry for a code: the equal one, else the one that is its prefix or its GTM code. Null when there is none.
    /// </summary>
    public UtmEntry? EntryFor(UtmCode code)
    {
        if (Code(code.Text) is { } whole)
            return whole;
        var part = code.Form == UtmCodeForm.Structured ? code[UtmPartKind.Gtm] : code[UtmPartKind.Campaign];
        return part is null ? null : Find(GtmCodes, part.Text) ?? Code(part.Text);
    }

    public UtmSource? Source(string name) => sources.GetValueOrDefault(name);

    /// <summary>Whether a host is one of our other sites.</summary>
    public bool IsOurs(string host) => hosts.Contains(host);

    /// <summary>The rest of each code that begins with a day, in the order of the list.</summary>
    /// <param name="day">Eight digits.</param>
    internal IEnumerable<string> EventsOf(string day) => byDay.Value[day];

    public bool HasMedium(string name) => Find(Media, name) is not null;

    /// <summary>Every key that a link may have, in the order of a form: the standard ones, then our own.</summary>
    public IEnumerable<string> Keys => UtmKeys.Standard.Concat(Parameters.Select(parameter => parameter.Value)).Distinct();

    /// <param name="list">One of the lists above.</param>
    internal UtmEntry? Find(ImmutableArray<UtmEntry> list, ReadOnlySpan<char> code) => names[list].Find(code);

    /// <summary>The codes that new links may use.</summary>
    /// <param name="list">One of the lists above.</param>
    internal ImmutableArray<string> Current(ImmutableArray<UtmEntry> list) => names[list].Current;
}
