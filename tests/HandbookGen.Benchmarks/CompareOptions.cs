using System.Globalization;

namespace HandbookGen.Benchmarks;

/// <summary>The options of <c>compare</c>.</summary>
/// <param name="Corpus">Full path of a site's root.</param>
/// <param name="Runs">Number of measured runs of each program.</param>
/// <param name="Enforce">Whether to exit with code 1 when a budget is exceeded.</param>
internal sealed record CompareOptions(string Corpus, int Runs, bool Enforce)
{
    /// <returns>Null for an unknown option or a missing value.</returns>
    public static CompareOptions? Parse(string[] arguments) =>
        new CompareOptions(Path.GetFullPath("../shared/corpus/ja", Publisher.RepositoryRoot), 5, false).With(arguments);

    private CompareOptions? With(string[] arguments) =>
        arguments switch
        {
            [] => this,
            ["--corpus", var folder, .. var rest] => (this with { Corpus = Path.GetFullPath(folder) }).With(rest),
            ["--runs", var number, .. var rest] when int.TryParse(number, CultureInfo.InvariantCulture, out var runs) && runs > 0 => (
                this with
                {
                    Runs = runs,
                }
            ).With(rest),
            ["--enforce", .. var rest] => (this with { Enforce = true }).With(rest),
            _ => null,
        };
}
