using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace HandbookGen.Parsing.Suppressions;

/// <summary>Finds suppressions in YAML comments: <c># handbookgen-disable-next-line HB3002</c>.</summary>
internal static class YamlSuppressions
{
    /// <summary>The suppressions in a page's front matter or a whole YAML file. Only scans text that may contain one.</summary>
    /// <param name="end">One past the last character, 0-based.</param>
    public static ImmutableArray<Suppression> Find(SourceFile source, int start, int end) =>
        source.Text.AsSpan(start, end - start).Contains(SuppressionComment.Prefix, StringComparison.Ordinal)
            ? Scan(source, start, end)
            : [];

    /// <summary>The suppressions in the front matter.</summary>
    public static ImmutableArray<Suppression> FindInFrontMatter(SourceFile source)
    {
        var span = FrontMatterSpan.FindEnd(source.Text);
        return span.Fence == FrontMatterFence.Yaml ? Find(source, span.YamlStart, span.YamlEnd) : [];
    }

    // Only the scanner can tell a comment from a '#' in a value.
    private static ImmutableArray<Suppression> Scan(SourceFile source, int start, int end)
    {
        var scanner = new Scanner(new StringReader(source.Text[start..end]), skipComments: false);
        var found = ImmutableArray.CreateBuilder<Suppression>();
        var passedOver = new PassedOverLines();
        try
        {
            // After a syntax error, the scanner would not terminate.
            while (scanner.MoveNext() && scanner.Current is not Error)
            {
                if (scanner.Current is not Comment comment)
                    continue;
                var from = start + (int)comment.Start.Index;
                var lineEnd = source.Text.AsSpan(from, end - from).IndexOfAny('\r', '\n') is var length and >= 0 ? from + length : end;
                if (SuppressionComment.Read(source, from, lineEnd, from + 1, lineEnd, passedOver) is { } suppression)
                    found.Add(suppression);
            }
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException)
        {
            // Syntax errors are reported by the YAML reader; see YamlEvents for the exceptions.
            return found.ToImmutable();
        }

        return found.ToImmutable();
    }
}
