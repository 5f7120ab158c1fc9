using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace HandbookGen.Diagnostics;

/// <summary>
/// Identifies a diagnostic across runs by its rule, its file and the characters that it is about. Line numbers do not count, so text
/// inserted above changes nothing.
/// </summary>
/// <param name="Subject">The diagnostic's subject; if it has none, its characters, with white space collapsed; if they are empty or span
/// lines, its message.</param>
/// <param name="Occurrence">The number of earlier diagnostics with the same rule, file and subject.</param>
/// <param name="Hash">32 lower-case hexadecimal digits, the same on every machine.</param>
public sealed record Fingerprint(string Subject, int Occurrence, string Hash)
{
    /// <summary>One per diagnostic, in the same order; no two have the same hash.</summary>
    /// <param name="diagnostics">All diagnostics of a run, sorted; a part of them would be counted differently.</param>
    /// <param name="sources">Their files, except those that could not be read.</param>
    public static ImmutableArray<Fingerprint> Of(ImmutableArray<Diagnostic> diagnostics, IReadOnlyDictionary<SitePath, SourceFile> sources)
    {
        var seen = new Dictionary<(string RuleId, SitePath File, string Subject), int>();
        var fingerprints = ImmutableArray.CreateBuilder<Fingerprint>(diagnostics.Length);
        foreach (var diagnostic in diagnostics)
        {
            var subject = SubjectOf(diagnostic, sources.GetValueOrDefault(diagnostic.Range.File));
            var key = (diagnostic.RuleId, diagnostic.Range.File, subject);
            var occurrence = seen.GetValueOrDefault(key);
            seen[key] = occurrence + 1;
            fingerprints.Add(new Fingerprint(subject, occurrence, HashOf(key.RuleId, key.File, subject, occurrence)));
        }

        return fingerprints.MoveToImmutable();
    }

    /// <summary>The same as a lookup; equal diagnostics stay separate.</summary>
    public static IReadOnlyDictionary<Diagnostic, Fingerprint> ByDiagnostic(
        ImmutableArray<Diagnostic> diagnostics,
        IReadOnlyDictionary<SitePath, SourceFile> sources
    )
    {
        var fingerprints = new Dictionary<Diagnostic, Fingerprint>(ReferenceEqualityComparer.Instance);
        foreach (var (diagnostic, fingerprint) in diagnostics.Zip(Of(diagnostics, sources)))
            fingerprints.Add(diagnostic, fingerprint);
        return fingerprints;
    }

    // A range over the whole front matter changes with every key; the message about a missing key does not.
    private static string SubjectOf(Diagnostic diagnostic, SourceFile? source)
    {
        if (diagnostic.Subject is { } subject)
            return subject;
        var range = diagnostic.Range;
        var text = source is not null && range.Line == range.EndLine ? WithSingleSpaces(source.TextOf(range)) : "";
        return text.Length > 0 ? text : WithSingleSpaces(diagnostic.Message);
    }

    private static string WithSingleSpaces(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Paths contain no line feed, and subjects no white space but single spaces, so the parts stay apart.
    private static string HashOf(string ruleId, SitePath file, string subject, int occurrence)
    {
        var parts = FormattableString.Invariant($"handbookgen/v1\n{ruleId}\n{file.Value}\n{subject}\n{occurrence}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts)).AsSpan(0, 16));
    }
}
