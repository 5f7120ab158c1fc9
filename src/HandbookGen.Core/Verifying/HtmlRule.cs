using HandbookGen.Diagnostics;

namespace HandbookGen.Verifying;

/// <summary>One check of a built site, in a file of its own and listed in <see cref="HtmlRuleCatalog"/>.</summary>
internal abstract class HtmlRule : DocumentedRule
{
    /// <summary>The mistakes in the site, in any order. A pure function: the same site gives the same findings.</summary>
    public abstract IEnumerable<HtmlFinding> Check(HtmlSite site);
}
