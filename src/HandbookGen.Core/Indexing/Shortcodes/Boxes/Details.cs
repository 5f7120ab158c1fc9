using HandbookGen.Parsing;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{% details summary="…" %}}</c>: text that readers can expand.</summary>
public sealed class Details : Shortcode
{
    public override string Name => "details";

    public override InnerText Inner => InnerText.Yes;

    public override ShortcodeParameters Parameters { get; } =
        new([new("summary"), new("title"), new("open", "true", "false"), new("name"), new("class")], 1);

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var summary = call.Parameter("summary", 0) ?? call.Parameter("title") ?? records.WordsOf(page)["details"];
        var open = call.Parameter("open") == "true" ? " open" : "";
        return Expansion.Of($"<details{open}>\n<summary>{InlineMarkdown.ToHtml(summary)}</summary>\n", "</details>\n");
    }
}
