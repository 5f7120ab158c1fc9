namespace HandbookGen.BrowserTests.Harness;

/// <summary>The handbook in <c>Site/</c>, built once with links from file to file, to open from disk.</summary>
public sealed class SiteOnDisk : IDisposable
{
    private readonly Lazy<BuiltSite> site = new(() => new BuiltSite(BuiltSite.Config with { LinkRelative = true }));

    /// <summary>Full path of the built site.</summary>
    public string Output => site.Value.Output;

    public void Dispose()
    {
        if (site.IsValueCreated)
            site.Value.Dispose();
    }
}
