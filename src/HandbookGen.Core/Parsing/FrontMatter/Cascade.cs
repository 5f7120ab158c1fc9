using System.Collections.Immutable;
using HandbookGen.Loading;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Parsing;

/// <summary>
/// The keys that a section gives to the pages below it: <c>cascade</c> holds a map, or a list of maps.
/// <see href="https://gohugo.io/configuration/cascade/"/>
/// </summary>
/// <param name="Section">The section's path inside the input folder.</param>
/// <param name="Maps">In the order of the list; the first that has a key decides.</param>
public sealed record Cascade(string Section, ImmutableArray<YamlMap> Maps)
{
    /// <summary>Null for a page without one. A map for some of the pages only (<c>target</c>) is not taken.</summary>
    public static Cascade? Of(ContentFile page)
    {
        if (!page.InputPath.EndsWith("_index.md", StringComparison.OrdinalIgnoreCase))
            return null;
        // Every section is asked, one after the other: first whether there can be one.
        var span = FrontMatterSpan.FindEnd(page.Source.Text);
        if (
            span.Fence != FrontMatterFence.Yaml
            || !page.Source.Text.AsSpan(span.OpenEnd, span.YamlEnd - span.OpenEnd).Contains("\ncascade:", StringComparison.Ordinal)
            || YamlReader.Read(page.Source, span.YamlStart, span.YamlEnd).Node is not YamlMap map
        )
            return null;
        ImmutableArray<YamlMap> maps = map.Find("cascade")?.Value switch
        {
            YamlMap single => [single],
            YamlList list => [.. list.Items.OfType<YamlMap>()],
            _ => [],
        };
        maps = [.. maps.Where(item => item.Find("target") is null && item.Find("_target") is null)];
        return maps.IsEmpty ? null : new Cascade(page.InputPath, maps);
    }
}
