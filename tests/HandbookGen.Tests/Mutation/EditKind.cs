namespace HandbookGen.Tests.Mutation;

/// <summary>One kind of change.</summary>
/// <param name="Name">As a writer would tell it.</param>
/// <param name="Places">
/// Where a site can be changed so, always in the same order. Each makes an edit of random numbers; null when they made one that changes nothing
/// that anybody was promised, such as a mistyped address that is another page's.
/// </param>
internal sealed record EditKind(string Name, Func<UneditedSite, IEnumerable<Func<Random, Edit?>>> Places)
{
    private const int MostRounds = 8;

    /// <summary>Random ones, the same for the same seed; fewer than asked for when there are no more.</summary>
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
