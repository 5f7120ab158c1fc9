using HandbookGen.Parsing;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>A kind of call that pages may make; one per file, listed in <see cref="ShortcodeCatalog"/>.</summary>
public abstract class Shortcode
{
    public abstract string Name { get; }

    /// <summary>The HTML around the call's inner text, or instead of the call. Every value of the author is escaped.</summary>
    public abstract Expansion Expand(ShortcodeCall call, Page page, SiteRecords records);
}
