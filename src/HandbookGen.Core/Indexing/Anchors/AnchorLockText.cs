using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using HandbookGen.Diagnostics;

namespace HandbookGen.Indexing.Anchors;

/// <summary>
/// The text of <c>anchors.lock</c>, in UTF-8. The first line is <c>handbookgen-anchors 1</c>; then a line <c>input FOLDER</c> for each
/// input folder, and a line <c>URL#ID HEADING</c> for each anchor, in ordinal order of page and id. White space, control characters,
/// <c>%</c> and <c>#</c> are percent-encoded in the URL. Empty lines and lines that begin with <c># </c> are ignored. Git may have
/// combined two locks by keeping the lines of both, so lines may be repeated and in any order, the first line included.
/// </summary>
public static class AnchorLockText
{
    private const string Format = "handbookgen-anchors";
    private const int Version = 1;
    private const string InputKey = "input ";
    private const string Command = "handbookgen anchors lock";

    public static string Write(IEnumerable<string> inputs, IEnumerable<PromisedAnchor> anchors)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Format} {Version}\n");
        text.Append("# The anchors that must stay, one per line. '").Append(Command).Append("' writes this file.\n");
        foreach (var input in inputs)
            text.Append(InputKey).Append(input).Append('\n');
        foreach (
            var anchor in anchors.OrderBy(anchor => anchor.Url, StringComparer.Ordinal).ThenBy(anchor => anchor.Id, StringComparer.Ordinal)
        )
        {
            text.Append(Encode(anchor.Url)).Append('#').Append(Encode(anchor.Id));
            var words = InOneLine(anchor.Text);
            if (words.Length > 0)
                text.Append(' ').Append(words);
            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The heading's text as the lock keeps it: on one line, with white space collapsed.</summary>
    public static string InOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The lock, or the problem of its first bad line.</summary>
    public static (AnchorLock? Lock, Diagnostic? Diagnostic) Read(SourceFile source)
    {
        var inputs = ImmutableArray.CreateBuilder<string>();
        var anchors = ImmutableArray.CreateBuilder<PromisedAnchor>();
        var seen = new HashSet<(string, string)>();
        var inputsRange = SourceRange.StartOf(source.Path);
        var isHeaderRead = false;
        for (int start = 0, end; start < source.Text.Length; start = end + 1)
        {
            end = source.Text.IndexOf('\n', start) is >= 0 and var found ? found : source.Text.Length;
            var line = source.Text[start..end].TrimEnd();
            if (IsConflictMark(line))
                return (null, Conflict(source.RangeAt(start, start + line.Length), line));
            if (!isHeaderRead || line.StartsWith(Format + " ", StringComparison.Ordinal))
            {
                if (CheckHeader(line, source.RangeAt(start, start + line.Length)) is { } wrong)
                    return (null, wrong);
                isHeaderRead = true;
            }
            else if (line.StartsWith(InputKey, StringComparison.Ordinal))
            {
                var input = line[InputKey.Length..].Trim();
                if (inputs.Count == 0)
                    inputsRange = source.RangeAt(start, start + line.Length);
                if (!inputs.Contains(input))
                    inputs.Add(input);
            }
            else if (ReadAnchor(line, source, start) is { } anchor)
            {
                if (seen.Add(anchor.Key))
                    anchors.Add(anchor);
            }
            else if (line.Length > 0 && line != "#" && !line.StartsWith("# ", StringComparison.Ordinal))
            {
                return (null, Damaged(source.RangeAt(start, start + line.Length), $"'{Shown(line)}' is not a line of an anchor lock."));
            }
        }

        return isHeaderRead
            ? (new AnchorLock(inputs.ToImmutable(), inputsRange, anchors.ToImmutable()), null)
            : (null, Damaged(SourceRange.StartOf(source.Path), "The anchor lock is empty."));
    }

    private static Diagnostic? CheckHeader(string line, SourceRange range)
    {
        if (
            line.Split(' ') is not [Format, var version]
            || !int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number < 1
        )
            return Damaged(
                range,
                $"The first line of the anchor lock is '{Shown(line)}', not '{Format} {Version.ToString(CultureInfo.InvariantCulture)}'."
            );
        return number == Version
            ? null
            : FileDiagnostics.NewerAnchorLock.At(
                range,
                $"The anchor lock has version {version}; this HandbookGen reads version {Version.ToString(CultureInfo.InvariantCulture)}.",
                $"Use a newer HandbookGen, or delete the file and run '{Command}', which forgets anchors that are already lost."
            );
    }

    private static PromisedAnchor? ReadAnchor(string line, SourceFile source, int start)
    {
        if (!line.StartsWith('/'))
            return null;
        var blank = line.IndexOf(' ', StringComparison.Ordinal);
        var address = blank < 0 ? line : line[..blank];
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 || hash == address.Length - 1
            ? null
            : new PromisedAnchor(
                Uri.UnescapeDataString(address[..hash]),
                Uri.UnescapeDataString(address[(hash + 1)..]),
                blank < 0 ? "" : line[(blank + 1)..].Trim(),
                source.RangeAt(start, start + address.Length)
            );
    }

    // '=======' and '|||||||' are alone on their line or followed by the name of a commit.
    private static bool IsConflictMark(string line)
    {
        foreach (var mark in (ReadOnlySpan<string>)["<<<<<<<", "|||||||", "=======", ">>>>>>>"])
        {
            if (line.StartsWith(mark, StringComparison.Ordinal) && (line.Length == mark.Length || line[mark.Length] == ' '))
                return true;
        }

        return false;
    }

    private static Diagnostic Conflict(SourceRange range, string mark) =>
        FileDiagnostics.DamagedAnchorLock.At(
            range,
            $"The anchor lock has a merge conflict: '{Shown(mark)}'.",
            $"Keep the lines of both sides, remove the conflict markers, and run '{Command}'."
        );

    private static Diagnostic Damaged(SourceRange range, string message) =>
        FileDiagnostics.DamagedAnchorLock.At(
            range,
            message,
            $"Restore the file from the last commit, or delete it and run '{Command}', which forgets anchors that are already lost."
        );

    private static string Shown(string line) => line.Length > 60 ? line[..60] + "…" : line;

    private static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var character = rune.ToString();
            encoded.Append(
                rune.Value is '%' or '#' || Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) ? Uri.EscapeDataString(character) : character
            );
        }

        return encoded.ToString();
    }
}
