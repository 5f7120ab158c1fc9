using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Indexing.Adopting;
using HandbookGen.Indexing.Scaffolding;
using HandbookGen.Loading;
using HandbookGen.Validation;

namespace HandbookGen.Cli;

/// <summary>What <c>init</c> will do.</summary>
/// <param name="What">What the folder is now; a sentence.</param>
/// <param name="Settings">The settings in the new <c>statiq.json</c>.</param>
/// <param name="Unknown">What was not found out; sentences.</param>
/// <param name="Adopted">Null for a new handbook.</param>
/// <param name="Anchors">The number of anchors in the lock.</param>
internal sealed record InitPlan(
    string What,
    ImmutableArray<FoundSetting> Settings,
    ImmutableArray<string> Unknown,
    InitFiles Files,
    AdoptedSite? Adopted,
    int Anchors
)
{
    /// <summary>A handbook of the first pages. If a file is in their way, says which.</summary>
    public static (InitPlan? Plan, UsageMistake? Mistake) New(InitFolder folder, InitRequest request)
    {
        ImmutableArray<ScaffoldFile> pages = [.. StarterPages.All, .. StarterData.All];
        if (pages.FirstOrDefault(file => folder.HasInTheWay(file.Path)) is { } taken)
            return (
                null,
                new UsageMistake(
                    $"'{taken.Path}' cannot be created, because of what is in the folder '{folder.Shown}'.",
                    "A handbook begins with 'content' and 'data'; rename what has these names, or name another folder."
                )
            );
        var (settings, unknown) = request.Complete(folder, FormerSite.TitleIn(folder.Files));
        var (text, anchors) = HandbookAdoption.LockOf(StarterPages.All);
        var files = InitFiles
            .Of(
                folder.Root,
                [
                    new ScaffoldFile(SiteRoot.ConfigName, SettingsText.Write(EditorFiles.SettingsSchema, settings)),
                    .. pages,
                    new ScaffoldFile(LoadedSite.AnchorLockName, text),
                    .. EditorFiles.All,
                ]
            )
            .And(InitFiles.ForGit(folder.Root))
            .And(request.CiFiles(folder, [], new SiteConfig().InputPaths));
        return (new InitPlan("A new handbook.", settings, unknown, files, null, anchors), null);
    }

    /// <summary>A handbook of the pages that are there.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static (InitPlan? Plan, UsageMistake? Mistake) Adopt(InitFolder folder, InitRequest request, Adoption adoption)
    {
        if (folder.Misplaced(adoption) is { } mistake)
            return (null, mistake);
        var (settings, unknown) = request.Complete(folder, adoption.Settings);
        var adopted = HandbookAdoption.Adopt(
            folder.Root,
            adoption with
            {
                Settings = settings,
            },
            SiteOptions.ShippedThemes,
            DateTimeOffset.Now
        );
        var files = InitFiles
            .Of(
                folder.Root,
                [
                    new ScaffoldFile(SiteRoot.ConfigName, adopted.Settings),
                    new ScaffoldFile(LoadedSite.AnchorLockName, adopted.NewLock ?? ""),
                    .. adopted.Baseline.Entries.IsEmpty ? (ScaffoldFile[])[] : [new(Baseline.FileName, adopted.Baseline.Write())],
                    .. EditorFiles.All,
                ]
            )
            .And(InitFiles.ForGit(folder.Root))
            .And(request.CiFiles(folder, PagesOf(adopted), adoption.InputPaths))
            .WithToDo(Baseline.FileName, "run 'handbookgen baseline write --allow-growth' to add what it does not have");
        return (
            new InitPlan(
                adoption.Generator is { } name
                    ? $"A site for {name}, because of '{adoption.ConfigFile}'."
                    : $"Pages in '{string.Join("', '", adoption.InputPaths)}'.",
                adopted.Adoption.Settings,
                unknown,
                files,
                adopted,
                adopted.Anchors
            ),
            null
        );
    }

    private static IEnumerable<(string Path, string Url)> PagesOf(AdoptedSite adopted) =>
        adopted.Result.Site is { } site
            ? site.Pages.Where(page => !page.Page.IsGenerated).Select(page => (page.Page.Source.Path.Value, page.Page.Url))
            : [];
}
