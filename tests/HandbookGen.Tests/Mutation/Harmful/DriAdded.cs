using System.Collections.Immutable;

namespace HandbookGen.Tests.Mutation.Harmful;

/// <summary>Adds a DRI that is unknown, nobody, or several people.</summary>
internal static class DriAdded
{
    private static readonly ImmutableArray<(string Text, ImmutableArray<Expected> Expected)> Choices =
    [
        ("dri: Megan O’Dowds", [new Expected("HB3007", "'Megan O’Dowds'")]),
        ("dri: \"@jgragnolas\"", [new Expected("HB3007", "'@jgragnolas'")]),
        ("dri: \"[Zoe Elsewhere](https://gitlab.com/zoe-elsewhere)\"", [new Expected("HB3007", "Zoe Elsewhere")]),
        ("dris: Agnes Oetama + Zoe Elsewhere", [new Expected("HB3007", "'Zoe Elsewhere'")]),
        ("dri: Agnes Oetama + Eirini Pan", [new Expected("HB3009", "'Agnes Oetama + Eirini Pan'")]),
        ("dri: Agnes Oetama and Eirini Pan", [new Expected("HB3009", "'Agnes Oetama and Eirini Pan'")]),
        ("dri: Agnes Oetama / Eirini Pan", [new Expected("HB3009", "'Agnes Oetama / Eirini Pan'")]),
        ("owner: \"@jgragnola @megan_odowd\"", [new Expected("HB3009", "'@jgragnola @megan_odowd'")]),
        ("dri: Agnes Oetama\nowner: Eirini Pan", [new Expected("HB3010", "'Eirini Pan'")]),
        ("dri: TODO", [new Expected("HB3006", "'TODO'")]),
        ("dri: N/A", [new Expected("HB3006", "'N/A'")]),
        ("dri: \"???\"", [new Expected("HB3006", "'???'")]),
    ];

    public static IEnumerable<Func<Random, Edit?>> Places(UneditedSite site) => Addition.OfKeys(site, Choices);
}
