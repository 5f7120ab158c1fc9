using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Parsing;

/// <summary>A former anchor of a page and its new target.</summary>
/// <param name="Id">Without <c>#</c>.</param>
/// <param name="Target">A link: <c>#id</c> on the same page, <c>/other/page/#id</c> on another one.</param>
public sealed record FormerAnchor(Located<string> Id, Located<string> Target)
{
    /// <summary>Reads a map from old to new ids. An entry without a key or a value is a problem.</summary>
    internal static ImmutableArray<FormerAnchor> Read(FieldReader fields, string key)
    {
        if (!fields.HasValue(key) || fields.Map(key) is not { } map)
            return [];
        var aliases = ImmutableArray.CreateBuilder<FormerAnchor>();
        // Every key is an anchor, so all of them count as unknown.
        foreach (var entry in map.Unknown())
        {
            var id = entry.Key.Trim().TrimStart('#');
            if (id.Length == 0)
                map.Report(entry.KeyRange, $"'{key}' has an empty anchor.", "Write 'old-anchor: new-anchor' on each line.");
            else if (entry.Value is not YamlScalar { IsNull: false } target || target.Value.Trim() is "" or "#")
                map.Report(entry.KeyRange, $"'{entry.Key}' in '{key}' has no target.", "Write 'old-anchor: new-anchor' on each line.");
            else
                aliases.Add(
                    new FormerAnchor(
                        new Located<string>(id, entry.KeyRange),
                        new Located<string>(LinkOf(target.Value.Trim()), target.Range)
                    )
                );
        }

        return aliases.ToImmutable();
    }

    // Without '/' and '#', the text is an id.
    private static string LinkOf(string written) => written.AsSpan().ContainsAny('/', '#') ? written : "#" + written;
}
