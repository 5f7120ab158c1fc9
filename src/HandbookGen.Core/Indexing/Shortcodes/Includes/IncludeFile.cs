using HandbookGen.Parsing;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>
/// <c>{{% include "includes/team.md" %}}</c>: Parse has already replaced the call with the file's Markdown; inside code, which is not
/// Markdown, the file is shown verbatim.
/// </summary>
public sealed class IncludeFile : Shortcode
{
    public override string Name => "include";

    public override ShortcodeParameters Parameters { get; } = ShortcodeParameters.Of(1, "file");

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records) =>
        Expansion.Empty with
        {
            Text = records.Includes.Find(call.Parameter("file", 0) ?? "")?.Text.TrimEnd(),
        };
}
