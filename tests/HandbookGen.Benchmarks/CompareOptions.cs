using System.Globalization;

namespace HandbookGen.Benchmarks;

/// <summary>What was asked of <c>compare</c>.</summary>
/// <param name="Corpus">Full path of a site's root.</param>
/// <param name="Runs">Measured runs of each program.</param>
/// <param name="Enforce">Whether a missed budget is exit code 1.</param>
internal sealed record CompareOptions(string Corpus, int Runs, bool Enforce)
{
    /// <returns>Null when an option is unknown or lacks its value.</returns>
    public static CompareOptions? Parse(string[] arguments)
    {
        CompareOptions? options = new CompareOptions(Path.GetFullPath("../shared/corpus/ja", Publisher.RepositoryRoot), 5, false);
        while (options is not null && arguments is not [])
        {
            (options, arguments) = arguments switch
            {
                ["--corpus", var folder, .. var rest] => (options with { Corpus = Path.GetFullPath(folder) }, rest),
                ["--runs", var number, .. var rest] when int.TryParse(number, CultureInfo.InvariantCulture, out var runs) && runs > 0 =>
                    (options with { Runs = runs }, rest),
                ["--enforce", .. var rest] => (options with { Enforce = true }, rest),
                _ => (null, arguments),
            };
        }

        return options;
    }
}
