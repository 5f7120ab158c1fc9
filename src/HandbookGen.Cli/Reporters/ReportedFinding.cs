using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Cli.Reporters;

/// <summary>A diagnostic with everything that formats show about it.</summary>
/// <param name="Name">The name of its rule: <c>broken-link</c>.</param>
/// <param name="Path">Its file, relative to the root of the repository.</param>
/// <param name="Source">The text of its file; null if it could not be read.</param>
/// <param name="Fingerprints">The fingerprints of all findings; computed on first use, because the formats for people need none.</param>
internal sealed record ReportedFinding(
    Diagnostic Diagnostic,
    string Name,
    string Path,
    SourceFile? Source,
    Lazy<IReadOnlyDictionary<Diagnostic, Fingerprint>> Fingerprints
)
{
    private static readonly FrozenDictionary<string, DocumentedRule> Rules = HandbookRules.All.ToFrozenDictionary(
        rule => rule.Id,
        StringComparer.Ordinal
    );

    public Fingerprint Fingerprint => Fingerprints.Value[Diagnostic];

    /// <summary>The edits of its fix, each with its file relative to the root of the repository; empty without a fix.</summary>
    public ImmutableArray<(string Path, TextEdit Edit)> Edits { get; init; } = [];

    /// <summary>The message, followed by the help.</summary>
    public string Text => Diagnostic.Help is { } help ? $"{Diagnostic.Message} {help}" : Diagnostic.Message;

    /// <summary>The name of a rule, or of a problem with a file.</summary>
    public static string NameOf(string id) => RuleOf(id)?.Name ?? FileDiagnostics.Find(id)!.Name;

    /// <summary>Null for a problem with a file, which no rule reports.</summary>
    public static DocumentedRule? RuleOf(string id) => Rules.GetValueOrDefault(id);

    /// <summary>The URL of the page that explains a rule or a problem with a file.</summary>
    /// <param name="rulesUrl">The page that lists all of them.</param>
    public static string PageOf(string id, string rulesUrl) =>
        RuleOf(id) is { } rule ? $"{rulesUrl}{rule.Name}/" : $"{rulesUrl}#{id.ToLowerInvariant()}";
}
