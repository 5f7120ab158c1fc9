using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HandbookGen.Diagnostics;

namespace HandbookGen.Validation;

/// <summary>A known finding that is tolerated.</summary>
/// <param name="Rule">Its identifier.</param>
/// <param name="File">Relative to the site's root.</param>
/// <param name="Fingerprint">The hash. Only this decides whether a finding is tolerated.</param>
/// <param name="About">What the finding is about, for people who read the file.</param>
public sealed record BaselineEntry(string Rule, string File, string Fingerprint, string About);

/// <summary>
/// The committed list of known findings that are tolerated, so that an old handbook can adopt the rules on the first day. It holds
/// fingerprints instead of lines: text that is inserted above a finding changes nothing.
/// </summary>
/// <param name="Entries">In the order of the file.</param>
public sealed record Baseline(ImmutableArray<BaselineEntry> Entries)
{
    /// <summary>The file's name at the root of a site.</summary>
    public const string FileName = "handbookgen-baseline.json";

    private const int Version = 1;
    private const int LongestAbout = 80;
    private const string MakeItAnew =
        "Restore it from version control, or delete it and run 'handbookgen baseline write' to create a new one.";

    public static Baseline Empty { get; } = new([]);

    /// <summary>
    /// Whether a finding may be tolerated. Lost anchors may not: the links of others are broken, whether we know it or not.
    /// </summary>
    public static bool Takes(string ruleId) => ruleId != "HB2001" && RuleCatalog.Find(ruleId) is not null;

    /// <param name="fingerprint">Of the diagnostic, computed from all diagnostics of the run.</param>
    public static BaselineEntry EntryOf(Diagnostic diagnostic, Fingerprint fingerprint)
    {
        var subject = fingerprint.Subject;
        // Never cut a surrogate pair in half.
        var cut = char.IsHighSurrogate(subject.ElementAtOrDefault(LongestAbout - 1)) ? LongestAbout - 1 : LongestAbout;
        var about = subject.Length <= LongestAbout ? subject : subject[..cut] + "…";
        return new BaselineEntry(diagnostic.RuleId, diagnostic.Range.File.Value, fingerprint.Hash, about);
    }

    /// <summary>Reads the file. Either the baseline or the diagnostic is null.</summary>
    public static (Baseline? Baseline, Diagnostic? Mistake) Read(SourceFile source)
    {
        try
        {
            using var json = JsonDocument.Parse(source.Text, new JsonDocumentOptions { AllowTrailingCommas = true });
            return Read(json.RootElement, SourceRange.StartOf(source.Path));
        }
        catch (JsonException e)
        {
            var line = (int)(e.LineNumber ?? 0) + 1;
            var start = source.OffsetOf(line, 1);
            return (
                null,
                Mistake(source.RangeAt(start, start + source.LineAt(line).Length), "The baseline is not valid JSON here.", MakeItAnew)
            );
        }
    }

    /// <summary>The text of the file: one line per entry, sorted, so that changes on different branches can be merged.</summary>
    public string Write()
    {
        var text = new StringBuilder(FormattableString.Invariant($"{{\n  \"version\": {Version},\n  \"findings\": ["));
        var sorted = Entries
            .OrderBy(entry => entry.File, StringComparer.Ordinal)
            .ThenBy(entry => entry.Rule, StringComparer.Ordinal)
            .ThenBy(entry => entry.About, StringComparer.Ordinal)
            .ThenBy(entry => entry.Fingerprint, StringComparer.Ordinal);
        var separator = "\n";
        foreach (var entry in sorted)
        {
            text.Append(separator)
                .Append(
                    CultureInfo.InvariantCulture,
                    $"    {{ \"file\": {Quoted(entry.File)}, \"rule\": {Quoted(entry.Rule)}, \"about\": {Quoted(entry.About)}, "
                        + $"\"fingerprint\": {Quoted(entry.Fingerprint)} }}"
                );
            separator = ",\n";
        }

        return text.Append(Entries.IsEmpty ? "]\n}\n" : "\n  ]\n}\n").ToString();
    }

    private static (Baseline? Baseline, Diagnostic? Mistake) Read(JsonElement root, SourceRange start)
    {
        if (
            root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("version", out var version)
            || !version.TryGetInt32(out var number)
        )
            return (null, Mistake(start, "The baseline has no 'version'.", MakeItAnew));
        if (number > Version)
        {
            return (
                null,
                Mistake(
                    start,
                    $"The baseline has version {number}, but this program supports only versions up to {Version}.",
                    "Update HandbookGen, or delete the file and run 'handbookgen baseline write' to create a new one."
                )
            );
        }

        if (!root.TryGetProperty("findings", out var findings) || findings.ValueKind != JsonValueKind.Array)
            return (null, Mistake(start, "The baseline has no 'findings' list.", MakeItAnew));
        var entries = findings.EnumerateArray().Select(EntryOf).ToList();
        return entries.IndexOf(null) is var broken and >= 0
            ? (
                null,
                Mistake(
                    start,
                    $"Finding {broken + 1} of the baseline does not have all of 'rule', 'file', 'about' and 'fingerprint'.",
                    MakeItAnew
                )
            )
            : (new Baseline([.. entries.OfType<BaselineEntry>()]), null);
    }

    private static BaselineEntry? EntryOf(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object
        && Text(item, "rule") is { } rule
        && Text(item, "file") is { } file
        && Text(item, "fingerprint") is { } fingerprint
        && Text(item, "about") is { } about
            ? new BaselineEntry(rule, file, fingerprint, about)
            : null;

    private static string? Text(JsonElement item, string key) =>
        item.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // The file is never embedded in a page, so text in other scripts stays readable.
    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static Diagnostic Mistake(SourceRange range, string message, string help) =>
        FileDiagnostics.BrokenBaseline.At(range, message, help);
}
