using HandbookGen.Diagnostics;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{&lt; vimeo id >}}</c>: a video, without Vimeo's tracking.</summary>
public sealed class Vimeo : Shortcode
{
    public override string Name => "vimeo";

    public override ShortcodeParameters Parameters { get; } = ShortcodeParameters.Of(1, "id", "title", "class", "loading");

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var id = call.Parameter("id", 0) ?? "";
        if (id.Length == 0 || !id.All(char.IsAsciiDigit))
        {
            var problem = new Problem(
                call.Range,
                $"'{id}' is not a Vimeo video id.",
                "Use the number in the URL of the video: {{< vimeo 55073825 >}}."
            );
            return Expansion.Empty with { Problems = [problem] };
        }

        var words = records.WordsOf(page);
        var url = $"https://player.vimeo.com/video/{id}?dnt=1";
        var frame = EmbeddedFrame.Html(url, call.Parameter("title") ?? words["videoOnVimeo"], words, FrameHosts.Allow(records.Config, url));
        return Expansion.Of($"<div class=\"video\">{frame}</div>\n") with { FrameUrl = url };
    }
}
