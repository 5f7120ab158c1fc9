using System.Collections.Immutable;
using System.Text;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;

namespace HandbookGen.Reviewing;

/// <summary>
/// A <c>CODEOWNERS</c> file, as GitLab reads it: the last line of each section that matches a path says who owns it.
/// <see href="https://docs.gitlab.com/user/project/codeowners/reference/"/>
/// </summary>
/// <param name="Lines">In the order of the file.</param>
public sealed record CodeOwners(ImmutableArray<CodeOwnerLine> Lines)
{
    public static CodeOwners Read(SourceFile file)
    {
        var lines = ImmutableArray.CreateBuilder<CodeOwnerLine>();
        var (section, usual) = ("", ImmutableArray<string>.Empty);
        foreach (var line in file.Text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (SectionOf(line) is { } heading)
            {
                (section, usual) = heading;
                continue;
            }

            var (pattern, owners) = Split(line);
            lines.Add(new CodeOwnerLine(section, pattern, owners.IsEmpty ? usual : owners));
        }

        return new CodeOwners(lines.ToImmutable());
    }

    /// <summary>The owners of a file: users, groups and mail addresses as written, each once.</summary>
    /// <param name="path">In the repository, without a slash at the start.</param>
    public ImmutableArray<string> Of(string path) =>
        [
            .. Lines
                .Where(line => line.Matches(path))
                .GroupBy(line => line.Section, StringComparer.OrdinalIgnoreCase)
                .SelectMany(section => section.Last().Owners)
                .Distinct(StringComparer.Ordinal),
        ];

    // '^[Name][2] @owner': '^' for an optional section, a number for how many have to approve.
    private static (string Name, ImmutableArray<string> Owners)? SectionOf(string line)
    {
        var start = line[0] == '^' ? 1 : 0;
        var end = line.IndexOf(']', StringComparison.Ordinal);
        if (line.Length <= start || line[start] != '[' || end < 0)
            return null;
        var rest = line[(end + 1)..];
        if (rest.StartsWith('[') && rest.IndexOf(']', StringComparison.Ordinal) is > 0 and var count)
            rest = rest[(count + 1)..];
        return (line[(start + 1)..end].Trim(), OwnersIn(rest));
    }

    // A backslash keeps a space or a number sign in the pattern.
    private static (string Pattern, ImmutableArray<string> Owners) Split(string line)
    {
        var pattern = new StringBuilder();
        var at = 0;
        for (; at < line.Length && line[at] is not (' ' or '\t'); at++)
        {
            if (line[at] == '\\' && at + 1 < line.Length)
                at++;
            pattern.Append(line[at]);
        }

        return (pattern.ToString(), OwnersIn(line[at..]));
    }

    private static ImmutableArray<string> OwnersIn(string text) =>
        [
            .. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .TakeWhile(word => word[0] != '#')
                .Where(word => word.Contains('@')),
        ];
}

/// <summary>A line with a pattern.</summary>
/// <param name="Section">Its section; empty before the first one.</param>
/// <param name="Pattern">Without escapes.</param>
/// <param name="Owners">Its owners, or else those of its section; empty for nobody.</param>
public sealed record CodeOwnerLine(string Section, string Pattern, ImmutableArray<string> Owners)
{
    /// <summary>Whether the line is about a file. A pattern without a slash at its start matches at any depth.</summary>
    /// <param name="path">In the repository, without a slash at the start.</param>
    public bool Matches(string path)
    {
        if (Pattern is "*" or "/**" or "**")
            return true;
        var glob = Pattern.StartsWith('/') ? Pattern : "**/" + Pattern;
        return Pattern.EndsWith('/')
            ? Glob.IsMatch(glob + "**", path) && !Glob.IsMatch(glob, path)
            : Glob.IsMatch(glob, path) || (!Pattern.EndsWith('*') && Glob.IsMatch(glob + "/**", path));
    }
}
