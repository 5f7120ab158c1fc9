using System.Collections.Immutable;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>The colors of boxes: those of Bootstrap, as in Docsy, the names of GitHub's alerts, and GitLab's own.</summary>
internal static class BoxColors
{
    public static ImmutableArray<string> All { get; } =
    [
        "primary",
        "secondary",
        "success",
        "info",
        "warning",
        "danger",
        "light",
        "dark",
        "note",
        "tip",
        "important",
        "caution",
        "error",
        "gitlab-purple",
        "gitlab-orange",
    ];
}
