using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation;

/// <summary>One check; one per file, listed in <see cref="RuleCatalog"/>. In Statiq's words an analyzer.</summary>
public abstract class Rule
{
    /// <summary><c>HB</c> and four digits; never used again for another rule.</summary>
    public abstract string Id { get; }

    /// <summary>Names the fault, in kebab case: <c>broken-link</c>.</summary>
    public abstract string Name { get; }

    public virtual Severity DefaultSeverity => Severity.Error;

    /// <summary>What <c>explain</c> prints, and the handbook's page about the rule.</summary>
    public abstract Explanation Explanation { get; }

    /// <summary>What is wrong with the site, in any order. Pure: the same site gives the same findings.</summary>
    public abstract IEnumerable<Finding> Check(Site site);
}
