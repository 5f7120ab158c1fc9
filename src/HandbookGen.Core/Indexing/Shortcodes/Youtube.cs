using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{&lt; youtube id >}}</c>: a video, from YouTube's host without cookies.</summary>
public sealed class Youtube : Shortcode
{
    public override string Name => "youtube";

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var id = call.Parameter("id", 0) ?? "";
        if (id.Length == 0 || id.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')))
        {
            ImmutableArray<Problem> problems =
                [new Problem(call.Range, $"'{id}' is no YouTube video id.", "Write the part after 'v=' of the video's address: {{< youtube dQw4w9WgXcQ >}}.")];
            return Expansion.Empty with { Problems = problems };
        }

        var title = HtmlText.Escape(call.Parameter("title") ?? "Video on YouTube");
        return Expansion.Of(
            $"<div class=\"video\"><iframe src=\"https://www.youtube-nocookie.com/embed/{id}\" title=\"{title}\" loading=\"lazy\" allowfullscreen></iframe></div>\n");
    }
}
