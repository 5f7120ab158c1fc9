using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{&lt; youtube id >}}</c>: a video, from YouTube's cookie-free host.</summary>
public sealed class Youtube : Shortcode
{
    public override string Name => "youtube";

    // Hugo's, which change nothing that readers need.
    private static readonly ImmutableArray<string> WithoutEffect =
    [
        "allowFullScreen",
        "autoplay",
        "class",
        "controls",
        "end",
        "loading",
        "loop",
        "mute",
    ];

    public override ShortcodeParameters Parameters { get; } = ShortcodeParameters.Of(1, ["id", "title", "start", .. WithoutEffect]);

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var written = call.Parameter("id", 0) ?? "";
        var (id, start) = Split(written);
        start = start.Length == 0 ? call.Parameter("start") ?? "" : start;
        if (id.Length == 0 || id.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')) || !start.All(char.IsAsciiDigit))
        {
            var problem = new Problem(
                call.Range,
                $"'{written}' is not a YouTube video id.",
                "Use the part after 'v=' in the URL of the video: {{< youtube dQw4w9WgXcQ >}}."
            );
            return Expansion.Empty with { Problems = [problem] };
        }

        var words = records.WordsOf(page);
        var query = start.Length == 0 ? "" : "?start=" + start;
        var url = $"https://www.youtube-nocookie.com/embed/{id}{query}";
        var frame = EmbeddedFrame.Html(
            url,
            call.Parameter("title") ?? words["videoOnYouTube"],
            words,
            FrameHosts.Allow(records.Config, url)
        );
        return Expansion.Of($"<div class=\"video\">{frame}</div>\n") with { FrameUrl = url };
    }

    // Authors may add the start time in seconds: id?start=90.
    private static (string Id, string Start) Split(string written)
    {
        var question = written.IndexOf("?start=", StringComparison.Ordinal);
        return question < 0 ? (written, "") : (written[..question], written[(question + "?start=".Length)..]);
    }
}
