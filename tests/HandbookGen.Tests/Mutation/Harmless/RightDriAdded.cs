using System.Collections.Immutable;

namespace HandbookGen.Tests.Mutation.Harmless;

/// <summary>Adds a DRI that is known, in one of the ways in which a name can be written.</summary>
internal static class RightDriAdded
{
    private static readonly ImmutableArray<(string Text, ImmutableArray<Expected> Expected)> Choices =
    [
        .. (
            (string[])
                [
                    "dri: Megan O'Dowd",
                    "dri: Megan O’Dowd",
                    "dri: megan\u00A0o’dowd",
                    "dri: \"@jgragnola\"",
                    "dri: jackie-gragnola",
                    "dri: https://gitlab.com/jgragnola",
                    "dri: \"[Jackie](https://gitlab.com/jgragnola)\"",
                    "dri: Jackie Gragnola (interim)",
                    "dri: Jackie Gragnola, Product Manager",
                    "dris: Agnes Oetama + Eirini Pan",
                    "dris: \"@jgragnola @megan_odowd\"",
                    "dri: Agnes Oetama\nowners: [Agnes Oetama, Eirini Pan]",
                    "dri: \"@jgragnola\"\nowner: Jackie Gragnola",
                ]
        ).Select(text => (text, ImmutableArray<Expected>.Empty)),
    ];

    public static IEnumerable<Func<Random, Edit?>> Places(UneditedSite site) => Addition.OfKeys(site, Choices);
}
