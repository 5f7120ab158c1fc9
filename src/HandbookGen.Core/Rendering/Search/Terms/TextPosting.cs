namespace HandbookGen.Rendering.Search;

/// <summary>An occurrence of a term in the text of a part.</summary>
/// <param name="Value">The term's number in the chunk's table, with its count in the lowest eight bits.</param>
internal readonly record struct TextPosting(uint Value)
{
    public const int HighestCount = 255;
    public const int HighestTerm = (1 << 24) - 1;

    public int Term => (int)(Value >> 8);

    public int Count => (int)(Value & HighestCount);

    /// <summary>A term with a count of zero.</summary>
    public static TextPosting None(int term) => new((uint)term << 8);
}

/// <summary>An occurrence of a term in an entry.</summary>
/// <param name="Term">Its number in the chunk's table.</param>
/// <param name="Value">The number of the entry times 16, plus the number of terms in it.</param>
internal readonly record struct EntryPosting(int Term, uint Value);

/// <summary>The terms of a part's text, in the order of their first occurrence.</summary>
/// <param name="Length">The number of terms, with repetitions.</param>
internal readonly record struct PartTerms(ArraySegment<TextPosting> Postings, int Length);
