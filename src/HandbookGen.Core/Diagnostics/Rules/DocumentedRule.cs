namespace HandbookGen.Diagnostics;

/// <summary>What every rule says about itself: those that check a handbook and those that check a built site.</summary>
public abstract class DocumentedRule
{
    /// <summary><c>HB</c> and four digits; never reused for another rule.</summary>
    public abstract string Id { get; }

    /// <summary>The name of the mistake, in kebab case: <c>broken-link</c>.</summary>
    public abstract string Name { get; }

    public virtual Severity DefaultSeverity => Severity.Error;

    /// <summary>The text that <c>explain</c> prints and that the rule's page in the handbook shows.</summary>
    public abstract Explanation Explanation { get; }
}
