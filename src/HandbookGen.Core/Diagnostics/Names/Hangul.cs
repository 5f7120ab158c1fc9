namespace HandbookGen.Diagnostics;

/// <summary>
/// Korean syllables, which are composed by arithmetic: <see href="https://www.unicode.org/versions/latest/core-spec/chapter-3/#G24646"/>.
/// </summary>
internal static class Hangul
{
    private const int Syllables = 0xAC00;
    private const int Leads = 0x1100;
    private const int Vowels = 0x1161;

    // Trail 0 means none, so the first trail is the next character.
    private const int Trails = 0x11A7;
    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TrailCount = 28;

    public static bool IsSyllable(int character) => character - Syllables is >= 0 and < LeadCount * VowelCount * TrailCount;

    public static void Decompose(int syllable, List<int> to)
    {
        var index = syllable - Syllables;
        to.Add(Leads + (index / (VowelCount * TrailCount)));
        to.Add(Vowels + (index / TrailCount % VowelCount));
        if (index % TrailCount is > 0 and var trail)
            to.Add(Trails + trail);
    }

    /// <summary>A lead with its vowel, or a syllable with its trail; null for anything else.</summary>
    public static int? Combined(int first, int second)
    {
        if (first - Leads is >= 0 and < LeadCount && second - Vowels is >= 0 and < VowelCount)
            return Syllables + ((((first - Leads) * VowelCount) + second - Vowels) * TrailCount);
        return IsSyllable(first) && (first - Syllables) % TrailCount == 0 && second - Trails is > 0 and < TrailCount
            ? first + second - Trails
            : null;
    }
}
