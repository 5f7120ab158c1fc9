using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Validation;

namespace HandbookGen.Cli.Reporters;

/// <summary>A diagnostic with what the formats say about it.</summary>
/// <param name="Name">Of its rule: <c>broken-link</c>.</param>
/// <param name="Path">Its file, from the root of the repository.</param>
/// <param name="Source">The text of its file; null when nobody could read it.</param>
/// <param name="Fingerprints">Of all findings of the report; made when the first format asks, because those for people do not.</param>
internal sealed record ReportedFinding(
    Diagnostic Diagnostic,
    string Name,
    string Path,
    SourceFile? Source,
    Lazy<IReadOnlyDictionary<Diagnostic, Fingerprint>> Fingerprints
)
{
    private static readonly FrozenDictionary<string, Rule> Rules = RuleCatalog.All.ToFrozenDictionary(
        rule => rule.Id,
        StringComparer.Ordinal
    );

    public Fingerprint Fingerprint => Fingerprints.Value[Diagnostic];

    /// <summary>The edits of its fix, each with its file from the root of the repository; empty without one.</summary>
    public ImmutableArray<(string Path, TextEdit Edit)> Edits { get; init; } = [];

    /// <summary>The message, and the help behind it.</summary>
    public string Text => Diagnostic.Help is { } help ? $"{Diagnostic.Message} {help}" : Diagnostic.Message;

    /// <summary>The name of a rule, or of what is wrong with a file.</summary>
    public static string NameOf(string id) => RuleOf(id)?.Name ?? FileProblems.All[id].Name;

    /// <summary>Null for what no rule has found.</summary>
    public static Rule? RuleOf(string id) => Rules.GetValueOrDefault(id);

    /// <summary>The address of the page that explains a rule or a problem with a file.</summary>
    /// <param name="rulesUrl">The page that lists all of them.</param>
    public static string PageOf(string id, string rulesUrl) =>
        RuleOf(id) is { } rule ? $"{rulesUrl}{rule.Name}/" : $"{rulesUrl}#{id.ToLowerInvariant()}";
}
