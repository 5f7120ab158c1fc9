using System.Collections.Immutable;
using HandbookGen.Loading;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Parsing;

/// <summary>
/// The front matter that a section passes to the pages below it: <c>cascade</c> is a map or a list of maps.
/// <see href="https://gohugo.io/configuration/cascade/"/>
/// </summary>
/// <param name="Section">The section's path inside the input folder.</param>
/// <param name="Maps">In the order of the list; the first map with a key wins.</param>
public sealed record Cascade(string Section, ImmutableArray<YamlMap> Maps)
{
    /// <summary>Null for a page without one. A map for some pages only (<c>target</c>) is ignored.</summary>
    public static Cascade? Of(ContentFile page)
    {
        if (!page.InputPath.EndsWith("_index.md", StringComparison.OrdinalIgnoreCase))
            return null;
        // A quick check first, because every section is read.
        var span = FrontMatterSpan.FindEnd(page.Source.Text);
        if (
            span.Fence != FrontMatterFence.Yaml
            || !page
                .Source.Text.AsSpan(span.OpenEnd, span.YamlEnd - span.OpenEnd)
                .Contains("\ncascade:", StringComparison.OrdinalIgnoreCase)
            || YamlReader.Read(page.Source, span.YamlStart, span.YamlEnd).Node is not YamlMap map
        )
            return null;
        map = map with { IgnoresCase = true };
        ImmutableArray<YamlMap> maps = map.Find("cascade")?.Value switch
        {
            YamlMap single => [single],
            YamlList list => [.. list.Items.OfType<YamlMap>()],
            _ => [],
        };
        maps =
        [
            .. maps.Select(item => item with { IgnoresCase = true })
                .Where(item => item.Find("target") is null && item.Find("_target") is null),
        ];
        return maps.IsEmpty ? null : new Cascade(page.InputPath, maps);
    }
}
