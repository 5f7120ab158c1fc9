using HandbookGen.Parsing;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{% note %}}</c>: a note set off from the text.</summary>
public sealed class Note : Shortcode
{
    public override string Name => "note";

    public override InnerText Inner => InnerText.Yes;

    public override ShortcodeParameters Parameters { get; } = ShortcodeParameters.Of(1, "title");

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var title = call.Parameter("title", 0) ?? records.WordsOf(page)["alertNote"];
        return Expansion.Of(
            $"<div class=\"alert alert-note\" role=\"note\">\n<p class=\"alert-title\">{InlineMarkdown.ToHtml(title)}</p>\n",
            "</div>\n"
        );
    }
}
