using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace HandbookGen.BrowserTests.Harness;

/// <summary>Serves a folder on 127.0.0.1 like a static site host: compressed, and with <c>404.html</c> for missing files.</summary>
internal sealed class SiteServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private SiteServer(WebApplication app) => this.app = app;

    /// <summary><c>http://127.0.0.1:41234</c>.</summary>
    public string Origin => app.Urls.First();

    public static async Task<SiteServer> Start(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddResponseCompression(options =>
        {
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/atom+xml", "text/markdown"];
        });
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var files = new PhysicalFileProvider(folder);
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".md"] = "text/markdown; charset=utf-8";
        app.UseResponseCompression();
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, ContentTypeProvider = types });
        app.Run(async context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.SendFileAsync(Path.Combine(folder, "404.html"));
        });
        await app.StartAsync();
        return new SiteServer(app);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
