using HandbookGen.Parsing;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{% comment %}}</c>: a note for editors. Parse has already left out its text.</summary>
public sealed class Comment : Shortcode
{
    public override string Name => "comment";

    public override InnerText Inner => InnerText.Yes;

    public override ShortcodeParameters Parameters => ShortcodeParameters.Any;

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records) => Expansion.Empty;
}
