using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Loading;
using HandbookGen.Workspaces;

namespace HandbookGen.Cli.Preview;

/// <summary>Passes the changes on disk to a session.</summary>
internal static class SiteWatch
{
    /// <summary>Begins to watch the files of a site that is not read yet.</summary>
    /// <param name="say">Prints a line.</param>
    /// <exception cref="IOException">The settings cannot be read.</exception>
    public static FileWatch Start(WorkspaceRequest request, WatchOptions options, Action<string> say)
    {
        var config = SiteInput.Load(request.Root, request.Overrides, request.Now, request.Trusted).Config.Config;
        return FileWatch.Start(FilesOf(request.Root, Workspace.InputsOf(request.Root, config), config), options, say);
    }

    /// <summary>Runs until it is cancelled.</summary>
    /// <param name="root">Full path of the site's root.</param>
    public static async Task RunAsync(FileWatch watch, PreviewSession session, string root, CancellationToken stop)
    {
        while (true)
        {
            var changes = await watch.Next(stop);
            var applied = session.ChangeAsync(changes);
            // Other settings name other folders.
            if (!changes.IsComplete || changes.Files.Any(file => Path.GetFileName(file.DiskPath) == SiteRoot.ConfigName))
            {
                await applied.WaitAsync(stop);
                var site = session.State.Site;
                watch.Follow(FilesOf(root, site.Inputs, site.Site?.Config ?? new SiteConfig()));
            }
        }
    }

    private static WatchedFiles FilesOf(string root, ImmutableArray<string> inputs, SiteConfig config) =>
        new(root, inputs, [Path.GetFullPath(config.OutputPath, root)]) { Hidden = new HiddenNames(config.IncludeHidden) };
}
