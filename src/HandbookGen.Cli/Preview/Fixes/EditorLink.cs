using System.Globalization;
using System.Text.RegularExpressions;
using HandbookGen.Diagnostics;

namespace HandbookGen.Cli.Preview;

/// <summary>URLs that open a place of a file in the editor of whoever runs the preview.</summary>
internal sealed partial class EditorLink
{
    /// <summary>The environment variable that has the template, if none is typed.</summary>
    public const string Variable = "HANDBOOKGEN_EDITOR";

    /// <summary>
    /// Visual Studio Code: <see href="https://code.visualstudio.com/docs/configure/command-line#_opening-vs-code-with-urls"/>.
    /// </summary>
    public const string Default = "vscode://file/{path}:{line}:{column}";

    private static readonly string[] Names = ["{path}", "{line}", "{column}"];

    // A browser runs such a URL, or shows it; neither opens an editor.
    private static readonly string[] Refused = ["javascript", "data", "vbscript", "blob", "about"];

    private readonly string template;

    private EditorLink(string template) => this.template = template;

    /// <summary>The template that was typed, or else that of the environment, or else the default one.</summary>
    /// <param name="typed">The value of <c>--editor</c>; null if there is none.</param>
    public static (EditorLink? Link, UsageMistake? Mistake) Read(string? typed, Shell shell)
    {
        var (origin, text) = typed is not null ? ("--editor", typed) : (Variable, shell.Variable(Variable) ?? Default);
        return MistakeIn(origin, text) is { } mistake ? (null, mistake) : (new EditorLink(text), null);
    }

    /// <summary>The URL for a place of the site.</summary>
    /// <param name="root">Full path of the site's root.</param>
    public string To(string root, SourceRange place) => To(Path.Combine(root, place.File.Value), place.Line, place.Column);

    /// <param name="file">Full path.</param>
    /// <param name="line">1-based.</param>
    /// <param name="column">1-based, in UTF-16 units.</param>
    public string To(string file, int line, int column)
    {
        var path = "/" + string.Join('/', file.Split('/', '\\').Select(Encoded)).TrimStart('/');
        return Placeholder()
            .Replace(
                // 'file/{path}' and 'file{path}' mean the same: two slashes in a row would name a host.
                template.Replace("/{path}", "{path}", StringComparison.Ordinal),
                match =>
                    match.Value switch
                    {
                        "{path}" => path,
                        "{line}" => line.ToString(CultureInfo.InvariantCulture),
                        _ => column.ToString(CultureInfo.InvariantCulture),
                    }
            );
    }

    private static UsageMistake? MistakeIn(string origin, string text)
    {
        var scheme = Scheme().Match(text);
        if (!scheme.Success || text.Any(character => char.IsWhiteSpace(character) || char.IsControl(character)))
            return new($"'{text}' in {origin} is not a URL.", $"Write one that your editor understands: '{Default}'.");
        if (Refused.Contains(scheme.Groups["name"].Value, StringComparer.OrdinalIgnoreCase))
            return new($"'{scheme.Value}' in {origin} opens no editor.", $"Write a URL that your editor understands: '{Default}'.");
        if (Placeholder().Matches(text).FirstOrDefault(match => !Names.Contains(match.Value)) is { } unknown)
            return new($"'{unknown.Value}' in {origin} is unknown.", "Use {path}, {line} and {column}.");
        return text.Contains("{path}", StringComparison.Ordinal)
            ? null
            : new($"'{text}' in {origin} does not say where the file goes.", $"Write {{path}} in its place: '{Default}'.");
    }

    // The colon of 'C:' is part of the path, as in the URL of a file.
    private static string Encoded(string segment) => segment is [_, ':'] ? segment : Uri.EscapeDataString(segment);

    [GeneratedRegex(@"^(?<name>[A-Za-z][A-Za-z0-9+.-]*):", RegexOptions.ExplicitCapture)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Placeholder();
}
