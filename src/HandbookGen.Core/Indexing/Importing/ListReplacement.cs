using System.Collections.Immutable;
using System.Text;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Importing;

/// <summary>
/// Replaces a hand-written list: each row of campaigns becomes a shortcode call, and old anchors redirect to the campaigns.
/// </summary>
internal static class ListReplacement
{
    public static string Write(
        Page page,
        ImmutableArray<CampaignSection> sections,
        ImmutableArray<string> anchors,
        HeadingIdType idType,
        List<ImportNote> notes
    )
    {
        var newLine = page.Source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var text = new StringBuilder(page.Source.Text.Length);
        var (at, listed) = (0, new HashSet<CampaignStatus>());
        for (var i = 0; i < sections.Length; )
        {
            var first = i;
            while (++i < sections.Length && sections[i].FirstLine == sections[i - 1].EndLine) { }

            text.Append(page.Source.Text, at, OffsetOf(page, sections[first].FirstLine) - at);
            at = OffsetOf(page, sections[i - 1].EndLine);
            var call = Call(sections[first..i], listed);
            if (call is null)
                notes.Add(
                    new ImportNote(
                        Severity.Information,
                        sections[first].Campaign.Heading.Range,
                        "The campaigns from here on are in the list above, which shows all campaigns with their status."
                    )
                );
            else
                text.Append(call).Append(newLine).Append(at < page.Source.Text.Length ? newLine : "");
        }

        text.Append(page.Source.Text, at, page.Source.Text.Length - at);
        return WithAliases(text.ToString(), Aliases(page, text.ToString(), sections, anchors, idType), newLine);
    }

    private static int OffsetOf(Page page, int line) =>
        line > page.Source.LineCount ? page.Source.Text.Length : page.Source.OffsetOf(line, 1);

    // Two lists with the same status would show the same campaigns twice.
    private static string? Call(ImmutableArray<CampaignSection> row, HashSet<CampaignStatus> listed)
    {
        var statuses = row.Select(section => section.Campaign.Status!.Value).Distinct().Where(listed.Add).Select(CampaignNames.Of).ToList();
        return statuses.Count == 0 ? null : $"{{{{< campaigns status=\"{string.Join(", ", statuses)}\" >}}}}";
    }

    // The anchors that the page loses, each with the campaign whose section it was in.
    private static List<(string Old, string New)> Aliases(
        Page page,
        string text,
        ImmutableArray<CampaignSection> sections,
        ImmutableArray<string> anchors,
        HeadingIdType idType
    )
    {
        var kept = PageAnchors.Of(page, text, idType);
        kept.UnionWith(anchors);
        var aliases = new List<(string Old, string New)>();
        foreach (var anchor in page.Anchors.Where(anchor => anchor.Range.File == page.Source.Path))
        {
            var at = sections.ToList().FindIndex(section => section.FirstLine <= anchor.Range.Line && anchor.Range.Line < section.EndLine);
            if (at >= 0 && kept.Add(anchor.Id))
                aliases.Add((anchor.Id, anchors[at]));
        }

        return aliases;
    }

    private static string WithAliases(string text, List<(string Old, string New)> aliases, string newLine)
    {
        if (aliases.Count == 0)
            return text;
        var lines = string.Concat(
            aliases.Select(alias => $"  {Parsing.Yaml.YamlText.Of(alias.Old)}: {Parsing.Yaml.YamlText.Of(alias.New)}{newLine}")
        );
        var span = FrontMatterSpan.FindEnd(text);
        if (span.Fence != FrontMatterFence.Yaml)
            return $"---{newLine}anchor_aliases:{newLine}{lines}---{newLine}{newLine}{text}";
        var key = text.IndexOf("anchor_aliases:", span.YamlStart, span.YamlEnd - span.YamlStart, StringComparison.Ordinal);
        if (key < 0)
            return text.Insert(span.YamlEnd, $"anchor_aliases:{newLine}{lines}");
        return text.Insert(text.IndexOf('\n', key) + 1, lines);
    }
}
