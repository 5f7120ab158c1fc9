using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.BrowserTests.Harness;

/// <summary>A handbook that a stranger has written, built with the default settings, and its server.</summary>
internal sealed class StrangerSite : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly BuiltSite site;
    private readonly SiteServer server;

    private StrangerSite(DirectoryInfo folder, BuiltSite site, SiteServer server) =>
        (this.folder, this.site, this.server) = (folder, site, server);

    public string Origin => server.Origin;

    public string Output => site.Output;

    /// <param name="files">Paths below the root, and texts.</param>
    public static async Task<StrangerSite> Start(params (string Path, string Text)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("handbookgen-");
        foreach (var (path, text) in files)
        {
            var file = Path.Combine(folder.FullName, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, text);
        }

        // What a stranger does has findings; the question is what is built nevertheless.
        var levels = ImmutableDictionary<string, Severity>.Empty.Add("All", Severity.Information);
        var site = new BuiltSite(new SiteConfig { Analyzers = levels }, folder.FullName);
        return new StrangerSite(folder, site, await SiteServer.Start(site.Output));
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        site.Dispose();
        folder.Delete(recursive: true);
    }
}
