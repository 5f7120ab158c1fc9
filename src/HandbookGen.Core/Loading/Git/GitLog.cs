using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace HandbookGen.Loading;

/// <summary>Parses the output of <c>git log</c>, newest commit first.</summary>
/// <param name="isShallow">Whether a commit without a parent is the edge of a shallow clone, not the first commit.</param>
internal sealed class GitLog(bool isShallow)
{
    // A field that begins with the first is a commit; the second separates its parts.
    private const char Commit = '\u0001',
        Part = '\u0002';

    /// <summary>The fields between NUL characters are a commit, the letter of a change, or a path.</summary>
    public static ImmutableArray<string> Arguments { get; } =
    [
        "log",
        "-z",
        $"--format={Commit}%P{Part}%cI{Part}%aN",
        "--name-status",
        "--find-renames",
        "--relative",
        "--no-ext-diff",
        "--no-textconv",
        "--",
    ];

    private readonly Dictionary<string, File> files = new(StringComparer.Ordinal);

    // The current name of a file, by a former one.
    private readonly Dictionary<string, string> today = new(StringComparer.Ordinal);

    public int Read(TextReader output)
    {
        using var fields = Fields(output).GetEnumerator();
        string[]? commit = null;
        var count = 0;
        while (fields.MoveNext())
        {
            var field = fields.Current;
            if (field.StartsWith(Commit))
            {
                commit = field[1..].Split(Part);
                count++;
            }
            else if (field.Length > 0 && fields.MoveNext())
            {
                var path = fields.Current;
                // "R086" is followed by the old name and the new one.
                var newPath = field[0] == 'R' && fields.MoveNext() ? fields.Current : path;
                Add(commit!, field, path, newPath);
            }
        }

        return count;
    }

    public FrozenDictionary<string, FileHistory> ToHistory() =>
        files.ToFrozenDictionary(
            file => file.Key,
            file => new FileHistory(
                file.Value.LastChange,
                [
                    .. file
                        .Value.Commits.OrderByDescending(author => author.Value)
                        .ThenBy(author => author.Key, StringComparer.Ordinal)
                        .Select(author => author.Key),
                ]
            )
            {
                IsNew = file.Value.IsNew,
            },
            StringComparer.Ordinal
        );

    private void Add(string[] commit, string change, string oldPath, string path)
    {
        if (isShallow && commit[0].Length == 0)
            return;
        var name = today.GetValueOrDefault(path, path);
        if (oldPath != path)
            today[oldPath] = name;
        if (change == "R100")
            return;
        if (!files.TryGetValue(name, out var file))
            files[name] = file = new File(
                DateTimeOffset.Parse(commit[1], CultureInfo.InvariantCulture).ToUniversalTime(),
                new(StringComparer.Ordinal),
                IsNew: change == "A"
            );
        file.Commits[commit[2]] = file.Commits.GetValueOrDefault(commit[2]) + 1;
    }

    // The line break between a commit and its changes belongs to neither.
    private static IEnumerable<string> Fields(TextReader output)
    {
        var field = new StringBuilder();
        var buffer = new char[64 * 1024];
        for (int length; (length = output.Read(buffer)) > 0; )
        {
            var start = 0;
            for (int end; (end = Array.IndexOf(buffer, '\0', start, length - start)) >= 0; start = end + 1)
            {
                yield return field.Append(buffer, start, end - start).ToString().TrimStart('\n');
                field.Clear();
            }

            field.Append(buffer, start, length - start);
        }

        if (field.Length > 0)
            yield return field.ToString().TrimStart('\n');
    }

    private sealed record File(DateTimeOffset LastChange, Dictionary<string, int> Commits, bool IsNew);
}
