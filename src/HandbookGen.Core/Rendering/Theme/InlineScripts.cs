using System.Buffers;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Rendering;

/// <summary>The inline scripts in a theme's templates. A page allows each by the hash of its text, and no others.</summary>
internal static class InlineScripts
{
    // Scriban prints the text between "{%{" and "}%}" without these marks, which changes the hash.
    private static readonly SearchValues<string> Braces = SearchValues.Create(["{{", "{%"], StringComparison.Ordinal);

    /// <summary>As sources of a policy, each with a space before it: <c> 'sha256-…'</c>. Empty for a template without scripts.</summary>
    /// <param name="template">Its scripts and those of all partials are included.</param>
    public static string Sources(ThemeFiles files, string template) =>
        string.Concat(
            In(files.Partials.Values.Append(files.Templates[template]))
                .Select(script => " " + AllowedSources.HashOf(script.Source.Text[script.Start..script.End]))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );

    /// <summary>Reports scripts whose text is not the same on every page.</summary>
    public static IEnumerable<Diagnostic> Check(ThemeFiles files) =>
        from script in In(files.Templates.Values.Concat(files.Partials.Values))
        let braces = script.Source.Text.AsSpan(script.Start, script.End - script.Start).IndexOfAny(Braces)
        where braces >= 0
        select FileDiagnostics.BrokenTheme.At(
            script.Source.RangeAt(script.Start + braces, script.Start + braces + 2),
            "A script in a template cannot hold values: no browser would run it.",
            "Put the value into an attribute, as in 'data-title=\"{{title}}\"', and read it from there."
        );

    private static IEnumerable<(SourceFile Source, int Start, int End)> In(IEnumerable<SourceFile> sources)
    {
        foreach (var source in sources)
        {
            foreach (var tag in HtmlScanner.Scan(source.Text, 0, source.Text.Length).OfType<HtmlTag>())
            {
                if (tag is { Name: "script", IsClosing: false } && tag.Find("src") is null && IsCode(tag))
                    yield return (source, tag.End, HtmlScanner.EndOfRawText(source.Text, tag, source.Text.Length));
            }
        }
    }

    // Data, such as JSON-LD, does not run.
    private static bool IsCode(HtmlTag tag) => tag.Find("type") is not { } type || type.Value is "" or "module" or "text/javascript";
}
