using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace HandbookGen.Diagnostics;

/// <summary>
/// What makes a diagnostic the same one in the next run: its rule, its file and the characters that it is about. Lines do not count, so that
/// text inserted above changes nothing.
/// </summary>
/// <param name="Subject">That of the diagnostic; without one those characters in one line, with single blanks; the message where they are none, or more than a line.</param>
/// <param name="Occurrence">How many diagnostics before this one have the same rule, file and subject.</param>
/// <param name="Hash">32 lower-case hexadecimal digits, the same on every machine.</param>
public sealed record Fingerprint(string Subject, int Occurrence, string Hash)
{
    /// <summary>One per diagnostic, in their order; no two have the same hash.</summary>
    /// <param name="diagnostics">All of a run, sorted: part of them would be counted differently.</param>
    /// <param name="sources">The files that they are in; one that could not be read is missing.</param>
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

    /// <summary>The same, to look up; two diagnostics that say the same are two.</summary>
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

    // A whole front matter changes with each of its keys; what is missing from it does not.
    private static string SubjectOf(Diagnostic diagnostic, SourceFile? source)
    {
        if (diagnostic.Subject is { } subject)
            return subject;
        var range = diagnostic.Range;
        var text = source is not null && range.Line == range.EndLine ? WithSingleBlanks(source.TextOf(range)) : "";
        return text.Length > 0 ? text : WithSingleBlanks(diagnostic.Message);
    }

    private static string WithSingleBlanks(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Paths hold no line feed, and subjects no white space but blanks: the parts cannot run into each other.
    private static string HashOf(string ruleId, SitePath file, string subject, int occurrence)
    {
        var parts = FormattableString.Invariant($"handbookgen/v1\n{ruleId}\n{file.Value}\n{subject}\n{occurrence}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts)).AsSpan(0, 16));
    }
}
