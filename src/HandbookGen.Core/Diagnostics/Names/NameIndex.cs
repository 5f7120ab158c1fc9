using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HandbookGen.Diagnostics;

/// <summary>A set of names prepared for thousands of lookups.</summary>
/// <param name="names">Without duplicates.</param>
public sealed class NameIndex(ImmutableArray<string> names)
{
    private readonly FrozenSet<string> all = names.ToFrozenSet(StringComparer.Ordinal);
    private readonly ImmutableArray<(string Name, ulong Letters)> entries = [.. names.Select(name => (name, NearestName.LettersOf(name)))];

    public bool Contains(string name) => all.Contains(name);

    /// <summary>All names that <see cref="NearestName"/> might suggest for a name, and few others.</summary>
    public IEnumerable<string> Near(string name)
    {
        var (limit, letters) = (NearestName.LimitOf(name), NearestName.LettersOf(name));
        foreach (var (candidate, ofCandidate) in entries)
        {
            if (Math.Abs(candidate.Length - name.Length) <= limit && NearestName.Foreign(letters, ofCandidate) <= limit)
                yield return candidate;
        }
    }
}
