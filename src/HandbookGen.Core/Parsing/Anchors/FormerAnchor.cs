using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Parsing;

/// <summary>A former anchor of a page, and where it leads now.</summary>
/// <param name="Id">Without <c>#</c>.</param>
/// <param name="Target">A link: <c>#id</c> on the same page, <c>/other/page/#id</c> on another one.</param>
public sealed record FormerAnchor(Located<string> Id, Located<string> Target)
{
    /// <summary>A map from old to new ids. Pairs without one of the two are problems.</summary>
    internal static ImmutableArray<FormerAnchor> Read(FieldReader fields, string key)
    {
        if (!fields.HasValue(key) || fields.Map(key) is not { } map)
            return [];
        var aliases = ImmutableArray.CreateBuilder<FormerAnchor>();
        // Every key is somebody's anchor, so none of them is known beforehand.
        foreach (var entry in map.Unknown())
        {
            var id = entry.Key.Trim().TrimStart('#');
            if (id.Length == 0)
                map.Report(entry.KeyRange, $"'{key}' has an empty anchor.", "Write 'old-anchor: new-anchor' on each line.");
            else if (entry.Value is not YamlScalar { IsNull: false } target || target.Value.Trim() is "" or "#")
                map.Report(
                    entry.KeyRange,
                    $"'{key}' does not say where '{entry.Key}' leads.",
                    "Write 'old-anchor: new-anchor' on each line."
                );
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

    // An id stands for itself; everything that looks like a link is one.
    private static string LinkOf(string written) => written.AsSpan().ContainsAny('/', '#') ? written : "#" + written;
}
