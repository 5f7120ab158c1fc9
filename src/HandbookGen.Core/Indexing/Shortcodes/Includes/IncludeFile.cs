using HandbookGen.Parsing;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>
/// <c>{{% include "includes/team.md" %}}</c>: Parse has put the file's Markdown in the place of the call already; inside code, where there is no
/// Markdown, the file is shown as it is.
/// </summary>
public sealed class IncludeFile : Shortcode
{
    public override string Name => "include";

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records) =>
        Expansion.Empty with
        {
            Text = records.Includes.Find(call.Parameter("file", 0) ?? "")?.Text.TrimEnd(),
        };
}
