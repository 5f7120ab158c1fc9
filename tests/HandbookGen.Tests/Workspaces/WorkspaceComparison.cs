using System.Collections.Immutable;
using System.Text;
using HandbookGen.Workspaces;

namespace HandbookGen.Tests.Workspaces;

/// <summary>Compares everything that two workspaces say and render.</summary>
internal static class WorkspaceComparison
{
    /// <param name="story">The edits so far, for the message.</param>
    public static void ShouldBeAs(this Workspace followed, Workspace fresh, string story)
    {
        Said(followed).ShouldBe(Said(fresh), ignoreOrder: false, story);
        followed.CanRender.ShouldBe(fresh.CanRender, story);
        followed.Files.Order(StringComparer.Ordinal).ShouldBe(fresh.Files.Order(StringComparer.Ordinal), ignoreOrder: false, story);
        foreach (var path in fresh.Files)
            Rendered(followed, path).ShouldBe(Rendered(fresh, path), $"{path}\n{story}");
        var (search, expected) = (followed.MakeSearchFiles(CancellationToken.None), fresh.MakeSearchFiles(CancellationToken.None));
        search.Keys.Order(StringComparer.Ordinal).ShouldBe(expected.Keys.Order(StringComparer.Ordinal), story);
        foreach (var (path, bytes) in expected)
            search[path].Span.SequenceEqual(bytes.Span).ShouldBeTrue($"{path}\n{story}");
        Copied(followed).ShouldBe(Copied(fresh), story);
    }

    // A picture is read once in each workspace; what was read has to be the same.
    private static IEnumerable<string> Copied(Workspace workspace) =>
        from copy in workspace.Copies
        orderby copy.Key
        let file = copy.Value
        select $"{copy.Key}: {file.Path} {file.InputPath} {file.DiskPath} {file.Shipped} {file.Picture?.Value}";

    private static ImmutableArray<string> Said(Workspace workspace)
    {
        var result = workspace.Result;
        return
        [
            .. result.Diagnostics.Select(diagnostic => diagnostic.ToString()),
            .. result.Tolerated.Select(diagnostic => $"tolerated {diagnostic}"),
            .. result.Stale.Select(entry => $"stale {entry}"),
            .. result.Sources.Values.OrderBy(source => source.Path).Select(source => $"{source.Path}: {source.Text}"),
            $"{result.PageCount} pages, rules at {result.RulesUrl}",
        ];
    }

    private static string Rendered(Workspace workspace, string path)
    {
        var file = workspace.Render(path).ShouldNotBeNull(path);
        return file.Fault?.ToString() ?? Encoding.UTF8.GetString(file.Bytes.Span);
    }
}
