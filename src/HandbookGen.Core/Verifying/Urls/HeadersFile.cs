using System.Collections.Immutable;

namespace HandbookGen.Verifying.Urls;

/// <summary>A rule of a <c>_headers</c> file.</summary>
/// <param name="Path">The path on the host; <c>*</c> matches any characters, and <c>:name</c> any but a slash.</param>
public sealed record HeaderRule(string Path, ImmutableArray<(string Name, string Value)> Headers);

/// <summary>
/// The headers of a server, as Netlify and Cloudflare Pages read them: a path on a line of its own, and below it, indented, lines such as
/// <c>X-Content-Type-Options: nosniff</c>.
/// </summary>
public sealed record HeadersFile(ImmutableArray<HeaderRule> Rules)
{
    public const string Name = "_headers";

    public static HeadersFile None { get; } = new([]);

    public static HeadersFile Parse(string text)
    {
        var rules = ImmutableArray.CreateBuilder<HeaderRule>();
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd()))
        {
            var content = line.TrimStart();
            if (content.Length == 0 || content[0] == '#')
                continue;
            if (content.Length == line.Length)
                rules.Add(new HeaderRule(content, []));
            else if (rules.Count > 0 && content.IndexOf(':') is > 0 and var colon)
                rules[^1] = rules[^1] with { Headers = rules[^1].Headers.Add((content[..colon].Trim(), content[(colon + 1)..].Trim())) };
        }

        return new HeadersFile(rules.ToImmutable());
    }

    /// <summary>The headers of all rules that match; values of one name are joined, as the hosts do.</summary>
    /// <param name="path">The path on the host, not encoded.</param>
    public IEnumerable<(string Name, string Value)> Of(string path) =>
        Rules
            .Where(rule => IsMatch(rule.Path, path))
            .SelectMany(rule => rule.Headers)
            .GroupBy(header => header.Name, StringComparer.OrdinalIgnoreCase)
            .Select(headers => (headers.Key, string.Join(", ", headers.Select(header => header.Value))));

    private static bool IsMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        while (!pattern.IsEmpty)
        {
            if (pattern[0] == '*')
            {
                // The rest of the pattern has no second star.
                var rest = pattern[1..];
                return rest.IsEmpty || (path.Length >= rest.Length && path.EndsWith(rest, StringComparison.Ordinal));
            }

            if (pattern[0] == ':' && pattern.Length > 1 && char.IsAsciiLetter(pattern[1]))
            {
                pattern = pattern[(pattern.IndexOf('/') is >= 0 and var next ? next : pattern.Length)..];
                path = path[(path.IndexOf('/') is >= 0 and var slash ? slash : path.Length)..];
                continue;
            }

            if (path.IsEmpty || pattern[0] != path[0])
                return false;
            pattern = pattern[1..];
            path = path[1..];
        }

        return path.IsEmpty;
    }
}
