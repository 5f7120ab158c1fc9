using System.Collections.Immutable;
using System.Globalization;

namespace HandbookGen.Benchmarks;

/// <param name="Pages">How many pages to make.</param>
/// <param name="Folders">Full paths; their pages are edited.</param>
internal sealed record MutationOptions(int Pages, int Seed, ImmutableArray<string> Folders)
{
    /// <summary>Null for wrong arguments.</summary>
    public static MutationOptions? Parse(string[] typed)
    {
        var options = new MutationOptions(100_000, 1, []);
        for (var i = 0; i < typed.Length; i++)
        {
            if (typed[i] is not ("--pages" or "--seed"))
                options = options with { Folders = options.Folders.Add(Path.GetFullPath(typed[i])) };
            else if (i + 1 < typed.Length && int.TryParse(typed[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                options = typed[i++] == "--pages" ? options with { Pages = number } : options with { Seed = number };
            else
                return null;
        }

        return options.Folders.IsEmpty ? null : options;
    }
}
