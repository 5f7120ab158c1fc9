using HandbookGen.Diagnostics;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{&lt; iframe src="https://…" >}}</c>: a page of another site, which readers load with a click.</summary>
public sealed class FrameOf : Shortcode
{
    public override string Name => "iframe";

    public override ShortcodeParameters Parameters { get; } =
        ShortcodeParameters.Of(1, "src", "title", "width", "height", "style", "class", "id", "name", "sandbox", "allow", "loading", "sub");

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var source = call.Parameter("src", 0) ?? "";
        if (!source.StartsWith("https://", StringComparison.Ordinal))
            return Expansion.Empty with
            {
                Problems = [new Problem(call.Range, $"The frame has '{source}' instead of an https URL.", "Write 'src=\"https://…\"'.")],
            };
        var words = records.WordsOf(page);
        var title = call.Parameter("title") ?? BrowserUrl.Read(source).Authority;
        var frame = EmbeddedFrame.Html(source, title, words, FrameHosts.Allow(records.Config, source));
        return Expansion.Of($"<div class=\"video\">{frame}</div>\n") with { FrameUrl = source };
    }
}
