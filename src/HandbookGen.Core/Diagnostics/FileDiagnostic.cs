namespace HandbookGen.Diagnostics;

/// <summary>
/// A kind of problem that keeps a file or a setting from being read. It is always reported: no setting or comment changes its level.
/// </summary>
/// <param name="Id"><c>HB9</c> and three digits; never reused.</param>
/// <param name="Name">Kebab case, like the names of rules: <c>not-utf-8</c>.</param>
/// <param name="Summary">One sentence, in Markdown with code spans only.</param>
/// <param name="Fix">How to correct it; Markdown, as above.</param>
public sealed record FileDiagnostic(string Id, string Name, Severity Severity, string Summary, string Fix)
{
    /// <inheritdoc cref="Diagnostic" path="/param"/>
    public Diagnostic At(SourceRange range, string message, string? help = null) => new(Id, Severity, range, message, help);
}
