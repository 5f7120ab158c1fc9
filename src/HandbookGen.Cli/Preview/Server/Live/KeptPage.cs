using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Workspaces;

namespace HandbookGen.Cli.Preview;

/// <summary>A page that cannot be shown any more, as it was.</summary>
/// <param name="Source">Its file.</param>
internal sealed record KeptPage(ReadOnlyMemory<byte> Html, SitePath Source)
{
    /// <summary>
    /// The pages to keep in the next version: those whose front matter, or the template of which, was broken by a change.
    /// </summary>
    /// <param name="paths">The pages that may be in use or were changed; paths in the output folder.</param>
    public static ImmutableDictionary<string, KeptPage> After(PreviewState before, Workspace next, IEnumerable<string> paths)
    {
        if (!next.CanRender)
            return before.Kept;
        var kept = ImmutableDictionary.CreateBuilder<string, KeptPage>();
        foreach (var path in paths.Concat(before.Kept.Keys).Distinct())
        {
            if ((before.Kept.GetValueOrDefault(path) ?? WholeAt(path, before)) is { } page && IsBroken(page, path, next))
                kept[path] = page;
        }

        return kept.ToImmutable();
    }

    /// <summary>Whether the front matter of a file cannot be read.</summary>
    public static bool IsUnread(SitePath source, Workspace site) =>
        site.Site is { Unknown.IsEmpty: false } known && known.Unknown.Files.Any(file => file.Path == source);

    private static bool IsBroken(KeptPage page, string path, Workspace next) =>
        IsUnread(page.Source, next) || next.Render(path) is { Fault: not null };

    private static KeptPage? WholeAt(string path, PreviewState before) =>
        before.PageAt(path)?.Page.Source.Path is { } source
        && !IsUnread(source, before.Shown)
        && before.At(path) is { Status: 200, DiskPath: null } file
            ? new KeptPage(file.Bytes, source)
            : null;
}
