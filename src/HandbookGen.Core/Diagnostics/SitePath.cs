namespace HandbookGen.Diagnostics;

/// <summary>The path of a file as editors and CI show it: relative to the site's root, with <c>/</c> on every system.</summary>
/// <param name="Value">For example <c>content/handbook/hiring.md</c>; begins with <c>../</c> when it is outside the root.</param>
public readonly record struct SitePath(string Value) : IComparable<SitePath>
{
    public int CompareTo(SitePath other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
