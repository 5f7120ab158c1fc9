namespace HandbookGen.Loading;

/// <summary>
/// A line of a <c>.gitignore</c>. <c>*</c>, <c>?</c> and <c>[a-z]</c> match inside a name, <c>**</c> any number of folders; a backslash
/// makes the next character an ordinary one. A pattern with a slash before its end starts from the folder of the file, any other one
/// matches at every depth. <see href="https://git-scm.com/docs/gitignore"/>
/// </summary>
internal sealed class IgnorePattern
{
    private readonly string[] parts;
    private readonly bool isForFolders;

    private IgnorePattern(string[] parts, bool isForFolders, bool isExclusion) =>
        (this.parts, this.isForFolders, IsExclusion) = (parts, isForFolders, isExclusion);

    /// <summary>Whether it takes back what an earlier pattern ignores: <c>!keep.md</c>.</summary>
    public bool IsExclusion { get; }

    /// <summary>Null for a blank line and a comment.</summary>
    public static IgnorePattern? Read(ReadOnlySpan<char> line)
    {
        line = WithoutTrailingSpaces(line.TrimEnd('\r'));
        if (line.IsEmpty || line[0] == '#')
            return null;
        var isExclusion = line[0] == '!';
        if (isExclusion)
            line = line[1..];
        var isForFolders = line.EndsWith("/", StringComparison.Ordinal);
        if (isForFolders)
            line = line[..^1];
        if (line.IsEmpty)
            return null;
        var isAnchored = line.Contains('/');
        var parts = line.TrimStart('/').ToString().Split('/');
        return new IgnorePattern(isAnchored ? parts : ["**", .. parts], isForFolders, isExclusion);
    }

    /// <param name="path">Relative to the folder of the <c>.gitignore</c>, with <c>/</c>.</param>
    public bool IsMatch(ReadOnlySpan<char> path, bool isFolder)
    {
        if (isForFolders && !isFolder)
            return false;
        int part = 0,
            afterStars = -1;
        ReadOnlySpan<char> rest = path,
            restAtStars = default;
        while (!rest.IsEmpty)
        {
            if (part < parts.Length && parts[part] == "**")
            {
                // 'a/**' is what is inside the folder, not the folder.
                if (++part == parts.Length)
                    return true;
                afterStars = part;
                restAtStars = rest;
            }
            else if (part < parts.Length && NamePattern.IsMatch(parts[part], First(rest)))
            {
                part++;
                rest = Next(rest);
            }
            else if (afterStars >= 0)
            {
                restAtStars = Next(restAtStars);
                part = afterStars;
                rest = restAtStars;
            }
            else
            {
                return false;
            }
        }

        return part == parts.Length;
    }

    private static ReadOnlySpan<char> First(ReadOnlySpan<char> path) => path.IndexOf('/') is >= 0 and var slash ? path[..slash] : path;

    private static ReadOnlySpan<char> Next(ReadOnlySpan<char> path) => path.IndexOf('/') is >= 0 and var slash ? path[(slash + 1)..] : [];

    // A space behind a backslash belongs to the pattern.
    private static ReadOnlySpan<char> WithoutTrailingSpaces(ReadOnlySpan<char> line)
    {
        var end = line.Length;
        while (end > 0 && line[end - 1] == ' ' && (end < 2 || line[end - 2] != '\\'))
            end--;
        return line[..end];
    }
}
