using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation;

/// <summary>One check, in a file of its own and listed in <see cref="RuleCatalog"/>. Statiq calls it an analyzer.</summary>
public abstract class Rule : DocumentedRule
{
    /// <summary>
    /// The parts of the site that each of its findings depends on; while one of them cannot be read, the rule finds nothing. A rule that
    /// depends on more than that sets <see cref="Finding.Cause"/>.
    /// </summary>
    public virtual SiteParts Needs => SiteParts.None;

    /// <summary>
    /// Rules that say something better about the same characters: where one of them finds a mistake, this rule is silent. Ids.
    /// </summary>
    public virtual ImmutableArray<string> YieldsTo => [];

    /// <summary>The mistakes in the site, in any order. A pure function: the same site gives the same findings.</summary>
    public abstract IEnumerable<Finding> Check(Site site);
}
