using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Parsing;

/// <summary>The values of <c>type</c> that make a page a record.</summary>
internal static class PageTypes
{
    private static readonly ImmutableArray<(string Name, PageType Kind)> Known =
    [
        ("campaign", PageType.Campaign),
        ("team", PageType.Team),
        ("job-family", PageType.JobFamily),
    ];

    // Hugo's name for a page that lists what has a tag.
    private static readonly FrozenSet<string> Foreign = FrozenSet.ToFrozenSet(["term"]);

    /// <summary>The kind of a page. Themes and other generators have types of their own, so only near misses are problems.</summary>
    /// <param name="type">The value of <c>type</c>; null when it is missing.</param>
    public static PageType Read(FieldReader fields, Located<string>? type)
    {
        if (type is null)
            return PageType.Article;
        if (Known.FirstOrDefault(known => known.Name == type.Value) is { Name: not null } known)
            return known.Kind;
        if (Near(type.Value) is { } near)
            fields.Report(
                type.Range,
                $"Unknown type '{YamlMistakes.Shown(type.Value)}', so the page is not a {near}.",
                $"Did you mean '{near}'?",
                Fix.Unsafe($"Write '{near}'", type.Range, near)
            );
        return PageType.Article;
    }

    /// <summary>The kind that a misspelt <c>type</c> of a page most likely means, and where it is written; null for other pages.</summary>
    public static (PageType Kind, SourceRange Range)? Misspelt(FrontMatter frontMatter) =>
        frontMatter is { Kind: PageType.Article, Problems.IsEmpty: false, Type: { } type }
        && frontMatter.Problems.Any(problem => problem.Range == type.Range)
        && Near(type.Value) is { } near
            ? (Known.First(known => known.Name == near).Kind, type.Range)
            : null;

    private static string? Near(string type) =>
        Foreign.Contains(type) || Known.Any(known => known.Name == type) ? null : NearestName.Of(type, Known.Select(known => known.Name));
}
