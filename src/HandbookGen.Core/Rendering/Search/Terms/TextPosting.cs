namespace HandbookGen.Rendering.Search;

/// <summary>That a term occurs in the text of a part.</summary>
/// <param name="Value">The term's number in the table of the chunk, and in the lowest eight bits how often it occurs.</param>
internal readonly record struct TextPosting(uint Value)
{
    public const int HighestCount = 255;
    public const int HighestTerm = (1 << 24) - 1;

    public int Term => (int)(Value >> 8);

    public int Count => (int)(Value & HighestCount);

    /// <summary>A term that has not been met yet.</summary>
    public static TextPosting None(int term) => new((uint)term << 8);
}

/// <summary>That a term occurs in an entry.</summary>
/// <param name="Term">Its number in the table of the chunk.</param>
/// <param name="Value">The number of the entry times 16, and how long the entry is.</param>
internal readonly record struct EntryPosting(int Term, uint Value);

/// <summary>The terms of a part's text, in the order in which they were met.</summary>
/// <param name="Length">How many there are, repeated ones included.</param>
internal readonly record struct PartTerms(ArraySegment<TextPosting> Postings, int Length);
