using System.Collections.Immutable;
using HandbookGen.Indexing.Adopting;
using HandbookGen.Indexing.Redirects;
using HandbookGen.Indexing.Scaffolding;

namespace HandbookGen.Cli;

/// <summary>What was typed.</summary>
/// <param name="Title">Null for the one that is found out.</param>
/// <param name="HasTypedCi">Whether a system or <c>none</c> was typed.</param>
/// <param name="Forge">The system; null for <c>none</c>, and if nothing was typed.</param>
internal sealed record InitRequest(string? Title, bool HasTypedCi, Forge? Forge)
{
    /// <summary>The settings with the title that was typed and the edit link, and what was not found out.</summary>
    public (ImmutableArray<FoundSetting> Settings, ImmutableArray<string> Unknown) Complete(
        InitFolder folder,
        ImmutableArray<FoundSetting> found
    )
    {
        if (Title is { } title)
            found = [FoundSetting.Text("SiteTitle", title, "--title"), .. found.Where(setting => setting.Key != "SiteTitle")];
        ImmutableArray<string> unknown = found.Any(setting => setting.Key == "Host")
            ? []
            : ["Host: no file says where the handbook is published. The sitemap, the feed and canonical links need it."];
        if (folder.Git?.RemoteUrl is null)
            return (found, unknown.Add("EditUrl: there is no git remote 'origin'."));
        if (folder.Remote is not { } remote || (remote.KnownForge ?? Forge ?? ForgeOfFiles(folder)) is not { } forge)
            return (found, unknown.Add("EditUrl: the git remote 'origin' is neither on GitLab nor on GitHub."));
        return (
            [.. found, FoundSetting.Text("EditUrl", remote.EditUrl(forge, folder.Branch, folder.Git.Prefix), "the git remote 'origin'")],
            unknown
        );
    }

    /// <summary>The CI file for the system that was typed, or for that of the remote; none if neither is known.</summary>
    /// <param name="pages">The path of each page relative to the root, and its URL.</param>
    /// <param name="inputs">The input folders.</param>
    public InitFiles CiFiles(InitFolder folder, IEnumerable<(string Path, string Url)> pages, ImmutableArray<string> inputs) =>
        (HasTypedCi ? Forge : folder.Remote?.KnownForge ?? ForgeOfFiles(folder)) is { } forge
            ? InitFiles.ForCi(
                forge,
                folder,
                RouteMapText.Write(pages, inputs, folder.InRepository.Length == 0 ? "" : folder.InRepository + "/")
            )
            : new InitFiles(FileChanges.None, []);

    // A server of one's own seldom has the name of its program.
    private static Forge? ForgeOfFiles(InitFolder folder)
    {
        var top = folder.Git?.TopLevel ?? folder.Root;
        if (File.Exists(Path.Combine(top, CiFile.GitLabPath)))
            return Indexing.Adopting.Forge.GitLab;
        return Directory.Exists(Path.Combine(top, ".github")) ? Indexing.Adopting.Forge.GitHub : null;
    }
}
