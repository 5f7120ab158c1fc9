using System.Collections.Immutable;
using System.Globalization;

namespace HandbookGen.Verifying.Urls;

/// <summary>One line of a <c>_redirects</c> file.</summary>
/// <param name="From">The parts of the old path; the last may be <c>*</c>, and others such as <c>:name</c> match any part.</param>
/// <param name="To">The new path or URL; <c>:splat</c> stands for what <c>*</c> matched.</param>
/// <param name="Start">Where <paramref name="To"/> begins in the file.</param>
/// <param name="Status">301 unless another one is written; 200 shows the target at the old URL.</param>
public sealed record RedirectLine(ImmutableArray<string> From, string To, int Start, int Status)
{
    /// <summary>Whether the target does not depend on the old path, and is a file rather than a program of the host.</summary>
    public bool IsPlain => !To.Contains("/:", StringComparison.Ordinal) && !To.StartsWith("/.netlify/", StringComparison.Ordinal);
}

/// <summary>
/// The redirects of a server: <c>/old/ /new/ 301</c> on each line, as GitLab Pages and Netlify read them. Rules with conditions, such as
/// a country, are read as if the conditions were met.
/// </summary>
public sealed record RedirectsFile(ImmutableArray<RedirectLine> Lines)
{
    public const string Name = "_redirects";

    public static RedirectsFile None { get; } = new([]);

    public static RedirectsFile Parse(string text)
    {
        var lines = ImmutableArray.CreateBuilder<RedirectLine>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length >= 2 && !words[0].StartsWith('#') && !IsError(words[^1]))
            {
                // Between the two, Netlify allows query parameters that must be present.
                var to = words.Skip(1).First(word => !IsParameter(word) || word == words[^1]);
                lines.Add(
                    new RedirectLine(
                        [.. words[0].Trim('/').Split('/').Select(Uri.UnescapeDataString)],
                        to,
                        start
                            + line.IndexOf(
                                to,
                                line.IndexOf(words[0], StringComparison.Ordinal) + words[0].Length,
                                StringComparison.Ordinal
                            ),
                        StatusOf(words[^1])
                    )
                );
            }

            start += line.Length + 1;
        }

        return new RedirectsFile(lines.ToImmutable());
    }

    /// <summary>Where the first matching rule leads; null without one.</summary>
    /// <param name="path">The path on the host, not encoded.</param>
    public string? TargetOf(string path) => Find(path)?.Target;

    /// <summary>The same with the status of the rule.</summary>
    public (string Target, int Status)? Find(string path)
    {
        if (Lines.IsEmpty)
            return null;
        // With or without a slash at the end, a rule is the same.
        var parts = path.Trim('/').Split('/');
        foreach (var line in Lines)
        {
            if (Match(line, parts) is { } target)
                return (target, line.Status);
        }

        return null;
    }

    private static string? Match(RedirectLine line, string[] parts)
    {
        var target = line.To;
        for (var i = 0; i < line.From.Length; i++)
        {
            if (line.From[i] == "*" && i == line.From.Length - 1)
                return target.Replace(":splat", string.Join('/', parts.Skip(i)), StringComparison.Ordinal);
            if (i == parts.Length)
                return null;
            if (line.From[i] is [':', _, ..])
                target = target.Replace(line.From[i], parts[i], StringComparison.Ordinal);
            else if (line.From[i] != parts[i])
                return null;
        }

        return line.From.Length == parts.Length ? target : null;
    }

    // '/* /404.html 404' only shows another page for what is missing.
    private static bool IsError(string status) => status.TrimEnd('!') is "404" or "410" or "451";

    private static int StatusOf(string word) =>
        word.TrimEnd('!') is "200" or "302" or "303" or "307" or "308" ? int.Parse(word.AsSpan(0, 3), CultureInfo.InvariantCulture) : 301;

    private static bool IsParameter(string word) =>
        word.Contains('=', StringComparison.Ordinal) && !word.Contains('/', StringComparison.Ordinal);
}
