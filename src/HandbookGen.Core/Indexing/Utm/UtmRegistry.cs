using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Campaigns;

namespace HandbookGen.Indexing.Utm;

/// <summary>Whether new links may use a value.</summary>
public enum UtmStatus
{
    Current,

    /// <summary>Links that have it stay as they are; no new one gets it.</summary>
    Retired,
}

/// <summary>A value that a part of a tagged link can have.</summary>
/// <param name="Code">As links write it: <c>autosd</c>.</param>
/// <param name="Name">As people say it; null for none.</param>
/// <param name="Since">When it was introduced.</param>
/// <param name="Retired">When it was given up.</param>
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
/// <param name="Media">The values of <c>utm_medium</c> that go with it; empty when all of them do.</param>
public sealed record UtmSource(Located<string> Name, ImmutableArray<Located<string>> Media);

/// <summary>What tagged links may say, from <c>data/utm.yml</c>. An empty list means that nobody has agreed on one, and everything is right.</summary>
/// <param name="HasData">False when the site has no registry; then all lists are empty.</param>
/// <param name="Hosts">Our own sites beside the handbook: links from outside carry tags there, links of the handbook do not.</param>
/// <param name="Codes">The values of <c>utm_campaign</c>, and what longer values begin with.</param>
/// <param name="Media">The values of <c>utm_medium</c>.</param>
/// <param name="Regions">The second part of a structured code.</param>
/// <param name="Budgets">The third part, and the values of <c>utm_budget</c>.</param>
/// <param name="Types">The fourth part.</param>
/// <param name="GtmCodes">The fifth part.</param>
/// <param name="Parameters">Keys beside those of <see cref="UtmKeys.Standard"/>: <c>utm_budget</c>.</param>
/// <param name="Problems">In the order in which the lists are read; then what contradicts itself.</param>
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
    public static UtmRegistry Empty { get; } = new(false, [], [], [], [], [], [], [], [], [], []);

    /// <summary>The code with exactly these characters; null for none.</summary>
    public UtmEntry? Code(string code) => Find(Codes, code);

    /// <summary>What the registry says about a code: the entry that is the same, else the one that it begins with or has as its GTM code. Null for none.</summary>
    public UtmEntry? EntryFor(UtmCode code)
    {
        if (Code(code.Text) is { } whole)
            return whole;
        var part = code.Form == UtmCodeForm.Structured ? code[UtmPartKind.Gtm] : code[UtmPartKind.Campaign];
        return part is null ? null : Find(GtmCodes, part.Text) ?? Code(part.Text);
    }

    public UtmSource? Source(string name) => Sources.FirstOrDefault(source => source.Name.Value == name);

    public bool HasMedium(string name) => Find(Media, name) is not null;

    /// <summary>Every key that a link may have, in the order of a form: the usual ones, then our own.</summary>
    public IEnumerable<string> Keys => UtmKeys.Standard.Concat(Parameters.Select(parameter => parameter.Value)).Distinct();

    internal static UtmEntry? Find(ImmutableArray<UtmEntry> list, string code) => list.FirstOrDefault(entry => entry.Code.Value == code);
}
