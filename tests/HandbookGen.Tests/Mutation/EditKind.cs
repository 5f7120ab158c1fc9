namespace HandbookGen.Tests.Mutation;

/// <summary>One kind of edit.</summary>
/// <param name="Name">As a writer would describe it.</param>
/// <param name="Places">
/// Where a site can be edited this way, always in the same order. Each makes an edit from random numbers; null when the edit would break
/// no promise, for example a mistyped URL that is another page's.
/// </param>
internal sealed record EditKind(string Name, Func<UneditedSite, IEnumerable<Func<Random, Edit?>>> Places)
{
    private const int MostRounds = 8;

    /// <summary>The most edits of this kind, if it takes longer than others.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>Random edits, the same for the same seed; fewer than asked for if there are no more.</summary>
    public IReadOnlyList<Edit> Choose(UneditedSite site, int count, int seed)
    {
        var random = new Random(seed);
        var places = Places(site).ToArray();
        random.Shuffle(places);
        var edits = new List<Edit>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < MostRounds; round++)
        {
            foreach (var place in places)
            {
                if (edits.Count == count)
                    return edits;
                if (place(random) is { } edit && seen.Add(edit.What))
                    edits.Add(edit);
            }
        }

        return edits;
    }
}
