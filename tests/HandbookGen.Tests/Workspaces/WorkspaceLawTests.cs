using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using HandbookGen.Configuration;
using HandbookGen.Loading;
using HandbookGen.Tests.Harness;
using HandbookGen.Validation;
using HandbookGen.Workspaces;

namespace HandbookGen.Tests.Workspaces;

/// <summary>
/// After any sequence of edits, a workspace says and renders byte for byte what a fresh one over the same files says and renders, what
/// <c>check</c> says, and what <c>build</c> writes.
/// </summary>
[Trait("Category", "Slow")]
public sealed class WorkspaceLawTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Property(MaxTest = 20, EndSize = 30)]
    public Property Follows_every_edit() => Prop.ForAll(Sessions().ToArbitrary(), Follow);

    [Fact]
    public void Begins_with_a_site_that_has_files_of_all_kinds_to_compare()
    {
        using var site = new EditedSite();
        var workspace = Workspace.Open(new WorkspaceRequest(site.Folder.Path, ConfigOverrides.None, ShippedThemes.None, Now));

        workspace.Result.Diagnostics.Where(diagnostic => diagnostic.RuleId.StartsWith("HB9", StringComparison.Ordinal)).ShouldBeEmpty();
        workspace.CanRender.ShouldBeTrue();
        string[] some = ["index.html", "guide/index.md", "old-guide/index.html", "404.html", "sitemap.xml", "people.json", "_redirects"];
        some.Except(workspace.Files).ShouldBeEmpty();
        workspace.MakeSearchFiles(CancellationToken.None).ShouldNotBeEmpty();
    }

    // Up to three edits for each step, mostly one.
    private static Gen<Edit[][]> Sessions()
    {
        var number = Gen.Choose(0, 5039);
        var edit =
            from kind in Gen.Choose(0, EditedSite.Kinds - 1)
            from place in number
            from what in number
            select new Edit(kind, place, what);
        var step = Gen.Frequency((4, edit.ArrayOf(1)), (1, edit.ArrayOf(2)), (1, edit.ArrayOf(3)));
        return step.ArrayOf(16);
    }

    private static void Follow(Edit[][] steps)
    {
        using var site = new EditedSite();
        using var output = new TempFolder();
        var request = new WorkspaceRequest(
            site.Folder.Path,
            ConfigOverrides.None with
            {
                OutputPath = output["site"],
            },
            ShippedThemes.None,
            Now
        );
        var workspace = Workspace.Open(request);
        var names = new List<string>();
        foreach (var (number, step) in steps.Index())
        {
            ImmutableArray<MadeEdit> made = [.. step.Select(site.Make)];
            names.Add(string.Join(" + ", made.Select(edit => edit.Name)));
            workspace = workspace.Apply(new ChangeSet([.. made.SelectMany(edit => edit.Changes)], made.All(edit => edit.IsComplete)));
            var story = string.Join("\n", names);
            site.WithEverythingSaved(() =>
            {
                workspace.ShouldBeAs(Workspace.Open(request), story);
                ShouldBeThatOfCheck(workspace, request, story);
                if (number % 4 == 3)
                    ShouldBeThatOfBuild(workspace, request, output, story);
            });
        }
    }

    private static void ShouldBeThatOfCheck(Workspace followed, WorkspaceRequest request, string story)
    {
        var input = SiteInput.Load(request.Root, request.Overrides, request.Now);
        ImmutableArray<string> expected = input.IsBroken
            ? [.. input.Config.Diagnostics.Select(diagnostic => diagnostic.ToString())]
            :
            [
                .. input
                    .Config.Diagnostics.Concat(HandbookPipeline.Check(RunOf(request, input)).Diagnostics)
                    .Order()
                    .Select(d => d.ToString()),
            ];
        followed.Result.Diagnostics.Select(diagnostic => diagnostic.ToString()).ShouldBe(expected, ignoreOrder: false, story);
    }

    private static void ShouldBeThatOfBuild(Workspace followed, WorkspaceRequest request, TempFolder output, string story)
    {
        var input = SiteInput.Load(request.Root, request.Overrides, request.Now);
        // Without the rules, only what is wrong with files keeps it from being written.
        if (input.IsBroken || HandbookPipeline.Build(RunOf(request, input) with { WithRules = false }).Written is null)
            return;
        var written = output.Files("site").Where(path => !path.StartsWith('.')).ToList();
        var search = followed.MakeSearchFiles(CancellationToken.None);
        ImmutableArray<string> expected = [.. followed.Files, .. search.Keys, .. followed.Copies.Keys];
        written.ShouldBe(expected.Order(StringComparer.Ordinal), ignoreOrder: false, story);
        foreach (var path in written)
        {
            var bytes =
                followed.AssetAt(path) is { } asset ? File.ReadAllBytes(asset)
                : search.TryGetValue(path, out var ofSearch) ? ofSearch
                : followed.Render(path)!.Bytes;
            bytes.Span.SequenceEqual(File.ReadAllBytes(output["site/" + path])).ShouldBeTrue($"{path}\n{story}");
        }
    }

    private static PipelineRequest RunOf(WorkspaceRequest request, SiteInput input) =>
        new(request.Root, input.Config.Config, request.ShippedThemes, HasTypedInputPaths: input.Config.HasTypedInputPaths)
        {
            Overrides = request.Overrides,
            Baseline = input.Baseline ?? Baseline.Empty,
        };
}
