using HandbookGen.Diagnostics;

namespace HandbookGen.Rendering;

/// <summary>
/// A page could not be rendered because of its template. An exception, because the page is half written by then and has to be
/// discarded.
/// </summary>
/// <param name="what">One sentence without the full stop.</param>
internal sealed class TemplateFault(SourceRange range, string what, string? help) : Exception(what)
{
    public SourceRange Range => range;

    /// <param name="path">The output file that was being rendered.</param>
    public Diagnostic On(string path) => FileDiagnostics.BrokenTheme.At(range, $"{Message}, first on the page '{path}'.", help);
}
