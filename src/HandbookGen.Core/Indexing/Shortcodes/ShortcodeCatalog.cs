using System.Collections.Immutable;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>The shortcodes that there are.</summary>
public static class ShortcodeCatalog
{
    public static readonly ImmutableArray<Shortcode> All =
    [
        new Alert(),
        new CampaignList(),
        new Details(),
        new Note(),
        new Youtube(),
    ];

    /// <summary>Null for an unknown name.</summary>
    public static Shortcode? Find(string name) => All.FirstOrDefault(shortcode => shortcode.Name == name);
}
