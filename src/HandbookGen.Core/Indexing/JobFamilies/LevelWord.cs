using System.Collections.Immutable;

namespace HandbookGen.Indexing.JobFamilies;

/// <summary>The level in the title of a role.</summary>
public static class LevelWord
{
    /// <summary>Lowest first.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "Associate",
        "Intermediate",
        "Senior",
        "Staff",
        "Principal",
        "Distinguished",
        "Manager",
        "Senior Manager",
        "Director",
        "Senior Director",
        "VP",
        "Chief",
    ];

    /// <summary>One of <see cref="All"/>; <c>Intermediate</c> for a title without a level.</summary>
    public static string Of(string title)
    {
        var words = title.Split([' ', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        bool Has(string word) => words.Contains(word, StringComparer.OrdinalIgnoreCase);
        if (
            Has("Chief")
            || words.Any(word => word.Length is 3 or 4 && word[0] == 'C' && word[^1] is 'O' && word.All(char.IsAsciiLetterUpper))
        )
            return "Chief";
        if (Has("VP") || Has("Vice"))
            return "VP";
        if (Has("Director"))
            return Has("Senior") ? "Senior Director" : "Director";
        // A campaign manager manages campaigns. A manager of managers, or 'manager' at the start of a title, manages people.
        if (words is ["Manager", ..] or ["Senior", "Manager", ..])
            return Has("Senior") ? "Senior Manager" : "Manager";
        return All.Take(6).FirstOrDefault(Has) ?? "Intermediate";
    }
}
