using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation;

/// <summary>One check, in a file of its own and listed in <see cref="RuleCatalog"/>. Statiq calls it an analyzer.</summary>
public abstract class Rule
{
    /// <summary><c>HB</c> and four digits; never reused for another rule.</summary>
    public abstract string Id { get; }

    /// <summary>The name of the mistake, in kebab case: <c>broken-link</c>.</summary>
    public abstract string Name { get; }

    public virtual Severity DefaultSeverity => Severity.Error;

    /// <summary>The text that <c>explain</c> prints and that the rule's page in the handbook shows.</summary>
    public abstract Explanation Explanation { get; }

    /// <summary>The mistakes in the site, in any order. A pure function: the same site gives the same findings.</summary>
    public abstract IEnumerable<Finding> Check(Site site);
}
