namespace HandbookGen.Diagnostics;

/// <summary>
/// A name that nobody knows, and those it may have been meant for. Who reports it decides whether to search: comparing thousands of names
/// with thousands of others takes minutes.
/// </summary>
/// <param name="Candidates">The same for all searches of a kind.</param>
public sealed record NameSearch(string Name, IEnumerable<string> Candidates)
{
    /// <summary>As <see cref="NearestName.Of"/>.</summary>
    public string? Nearest => NearestName.Of(Name, Candidates);

    /// <summary>Whether both search for one name; the candidates are not compared.</summary>
    public bool Equals(NameSearch? other) => other is not null && Name == other.Name;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}
