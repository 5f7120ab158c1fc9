using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Validation;

/// <summary>
/// The places of a page that hold a value of one type, and not prose: some keys of its front matter, and the lines of campaigns that are
/// listed by hand (<c>**Launch date:** 2021-05</c>).
/// </summary>
internal sealed class TypedFields(Page page)
{
    // What every page shows of itself. DRIs are checked by other rules.
    private static readonly ImmutableArray<string> TextKeys = ["title", "linkTitle", "description"];

    private readonly Lazy<ImmutableArray<SourceRange>> lines = new(() =>
        [.. CampaignListReader.Read(page).SelectMany(campaign => campaign.Lines).Select(line => line.Value.Range)]
    );

    /// <summary>Whether a place in the text of the page is in such a line.</summary>
    public bool Contains(SourceRange place) =>
        lines.Value.Any(line =>
            line.File == place.File
            && (line.Line, line.Column).CompareTo((place.Line, place.Column)) <= 0
            && (place.EndLine, place.EndColumn).CompareTo((line.EndLine, line.EndColumn)) <= 0
        );

    /// <summary>The texts in the page's own front matter.</summary>
    public IEnumerable<Located<string>> Texts() => TextKeys.Select(In).OfType<Located<string>>();

    /// <summary>The value of a key in the page's own front matter; null if it is missing or no text.</summary>
    public Located<string>? In(string key) =>
        page.FrontMatter.Map.Find(key) is { Value: YamlScalar { IsNull: false } value } entry && entry.KeyRange.File == page.Source.Path
            ? new Located<string>(value.Value, value.Range)
            : null;
}
