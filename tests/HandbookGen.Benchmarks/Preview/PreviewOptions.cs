using System.Globalization;

namespace HandbookGen.Benchmarks;

/// <summary>The options of <c>preview</c>.</summary>
/// <param name="Corpus">Full path of a site's root with a folder <c>content</c>; the benchmark edits a copy with every page twice.</param>
/// <param name="Program">Full path of the program; null to publish a native one.</param>
/// <param name="Soak">The number of edits after which memory is measured once more; then nothing else is. 0 for everything else.</param>
internal sealed record PreviewOptions(string Corpus, string? Program, int Soak)
{
    /// <returns>Null for an unknown option or a missing value.</returns>
    public static PreviewOptions? Parse(string[] arguments) =>
        new PreviewOptions(Path.GetFullPath("../shared/corpus/ja", Publisher.RepositoryRoot), null, 0).With(arguments);

    private PreviewOptions? With(string[] arguments) =>
        arguments switch
        {
            [] => this,
            ["--corpus", var folder, .. var rest] => (this with { Corpus = Path.GetFullPath(folder) }).With(rest),
            ["--program", var file, .. var rest] => (this with { Program = Path.GetFullPath(file) }).With(rest),
            ["--soak", var number, .. var rest] when int.TryParse(number, CultureInfo.InvariantCulture, out var edits) && edits > 0 => (
                this with
                {
                    Soak = edits,
                }
            ).With(rest),
            _ => null,
        };
}
