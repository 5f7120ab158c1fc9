using HandbookGen.Diagnostics;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{&lt; readfile file="/includes/setup.sh" code="true" >}}</c>: a file of the site, as code or as its name.</summary>
public sealed class CopiedFile : Shortcode
{
    public override string Name => "readfile";

    public override ShortcodeParameters Parameters { get; } = ShortcodeParameters.Of(1, "file", "code", "lang", "draft");

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var file = call.Parameter("file", 0) ?? "";
        if (records.Includes.Find(file.TrimStart('/')) is not { } found)
            return ServicePlaceholder.Text(file) with
            {
                MissingData = new Problem(
                    call.Range,
                    $"'{file}' is not in the site's 'assets' folder, so its name is shown.",
                    "Move the file there, and write its path in that folder."
                ),
            };
        var text = found.Text.TrimEnd();
        return Expansion.Of($"<pre><code>{HtmlText.Escape(text)}\n</code></pre>\n") with { Text = text };
    }
}
