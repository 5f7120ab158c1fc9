using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Parsing;

/// <summary>What <c>layout</c> makes of a page.</summary>
public enum PageLayout
{
    /// <summary>No layout, or one of another generator.</summary>
    Plain,

    /// <summary><c>home</c>: a front door, with a search field, the sections below the page, and what is new.</summary>
    Home,

    /// <summary><c>recent-changes</c>: the pages that were changed last, by day.</summary>
    RecentChanges,

    /// <summary><c>handbook-page-toc</c>: a page of the old site, in kramdown.</summary>
    OldPage,
}

/// <summary>The values of <c>layout</c>.</summary>
internal static class PageLayouts
{
    /// <summary>The layout of pages that the old site rendered with kramdown.</summary>
    public const string OldPage = "handbook-page-toc";

    /// <summary>Docsy's layout of the page for search results. It is empty here, since every page can search.</summary>
    public const string Search = "search";

    private static readonly ImmutableArray<(string Name, PageLayout Layout, string Otherwise)> Known =
    [
        (OldPage, PageLayout.OldPage, "is not read as kramdown"),
        ("home", PageLayout.Home, "is no home page"),
        ("recent-changes", PageLayout.RecentChanges, "does not list changes"),
    ];

    /// <summary>In the order of the documentation.</summary>
    public static IEnumerable<string> Names => Known.Select(known => known.Name);

    /// <summary>The layout of a page. Other generators have layouts of their own, so only near misses are problems.</summary>
    /// <param name="layout">The value of <c>layout</c>; null when it is missing.</param>
    public static PageLayout Read(FieldReader fields, Located<string>? layout)
    {
        if (layout is null)
            return PageLayout.Plain;
        foreach (var (name, value, otherwise) in Known)
        {
            if (layout.Value == name)
                return value;
            if (!IsNear(layout.Value.ToLowerInvariant(), name))
                continue;
            fields.Report(
                layout.Range,
                $"Unknown layout '{YamlMistakes.Shown(layout.Value)}', so the page {otherwise}.",
                $"Did you mean '{name}'?",
                Fix.Unsafe($"Write '{name}'", layout.Range, name)
            );
        }

        return PageLayout.Plain;
    }

    // Layouts of other sites may be a longer or shorter name of the same kind, so only two letters may differ; of a short name, one.
    private static bool IsNear(string written, string name)
    {
        var most = name.Length < 8 ? 1 : 2;
        return EditDistance.Between(written, name, most) <= most;
    }
}
