using HandbookGen.Parsing;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>Whether a call takes inner text, that is, needs a closing tag.</summary>
public enum InnerText
{
    /// <summary>A closing tag is a mistake.</summary>
    No,

    /// <summary>A call without a closing tag must be self-closing.</summary>
    Yes,

    /// <summary>A call may have a closing tag.</summary>
    Optional,
}

/// <summary>A kind of shortcode; one per file, listed in <see cref="ShortcodeCatalog"/>.</summary>
public abstract class Shortcode
{
    public abstract string Name { get; }

    public virtual InnerText Inner => InnerText.No;

    /// <summary>What a call may say; anything else is reported.</summary>
    public virtual ShortcodeParameters Parameters => ShortcodeParameters.None;

    /// <summary>The parts of the site that its anchors come from.</summary>
    public virtual SiteParts Reads => SiteParts.None;

    /// <summary>The HTML around the call's inner text, or instead of the call. Escapes every value from the author.</summary>
    public abstract Expansion Expand(ShortcodeCall call, Page page, SiteRecords records);
}
