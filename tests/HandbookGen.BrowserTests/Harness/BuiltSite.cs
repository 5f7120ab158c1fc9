using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;

namespace HandbookGen.BrowserTests.Harness;

/// <summary>The handbook in <c>Site/</c>, built with the default theme into a temporary folder.</summary>
internal sealed class BuiltSite : IDisposable
{
    public static string Repository { get; } = FindRepository(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>Full path of <c>Site/</c>.</summary>
    public static string Sample { get; } = Path.Combine(Repository, "tests", "HandbookGen.BrowserTests", "Site");

    public static SiteConfig Config { get; } =
        new()
        {
            SiteTitle = "Sample Handbook",
            SiteDescription = "A handbook with one of everything.",
            Host = "handbook.example.com",
            EditUrl = "https://example.com/edit/{path}",
            IssueUrl = "https://example.com/new?title={title}&text={url}{anchor}",
            FrameHosts = ["youtube-nocookie.com", "docs.example.com"],
            FeedbackUrl = "https://example.com/helpful?answer={answer}&page={path}",
        };

    private readonly string folder = Directory.CreateTempSubdirectory("handbookgen-").FullName;

    /// <param name="root">Another handbook; null for that in <c>Site/</c>.</param>
    public BuiltSite(SiteConfig config, string? root = null)
    {
        var result = HandbookPipeline.Build(
            new PipelineRequest(root ?? Sample, config with { OutputPath = Output }, ShippedThemes.OfProgram)
        );
        Diagnostics = [.. result.Diagnostics];
        result.Written.ShouldNotBeNull(string.Join("\n", result.Diagnostics));
    }

    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    public string Output => Path.Combine(folder, "output");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string FindRepository(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HandbookGen.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("There is no HandbookGen.sln above the test assembly.");
    }
}
