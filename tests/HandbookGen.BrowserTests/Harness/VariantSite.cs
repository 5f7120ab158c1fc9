using HandbookGen.Configuration;

namespace HandbookGen.BrowserTests.Harness;

/// <summary>The sample handbook with other settings, and its server.</summary>
internal sealed class VariantSite : IAsyncDisposable
{
    private readonly BuiltSite site;
    private readonly SiteServer server;

    private VariantSite(BuiltSite site, SiteServer server) => (this.site, this.server) = (site, server);

    public string Origin => server.Origin;

    public string Output => site.Output;

    public static async Task<VariantSite> Start(SiteConfig config)
    {
        var site = new BuiltSite(config);
        return new VariantSite(site, await SiteServer.Start(site.Output));
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        site.Dispose();
    }
}
