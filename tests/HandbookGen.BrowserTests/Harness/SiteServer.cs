using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
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

    /// <param name="prefix">The path of the site on its host, not encoded: <c>/mr 7</c>; empty for the root.</param>
    /// <param name="slowHeader">The lines of a page's header arrive one by one, and the browser may paint after each.</param>
    /// <param name="slowPictures">Pictures of the site arrive ten seconds after they were asked for.</param>
    public static async Task<SiteServer> Start(string folder, string prefix = "", bool slowHeader = false, bool slowPictures = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddResponseCompression(options =>
        {
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/atom+xml", "text/markdown"];
        });
        // What hosts of static files use; the framework's own default is the fastest level.
        builder.Services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var files = new PhysicalFileProvider(folder);
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".md"] = "text/markdown; charset=utf-8";
        if (slowHeader)
            app.Use((context, next) => SendHeaderSlowly(folder, context, next));
        if (slowPictures)
            app.Use(
                async (context, next) =>
                {
                    if (context.Request.Path.StartsWithSegments("/images"))
                        await Task.Delay(10_000);
                    await next(context);
                }
            );
        app.UseResponseCompression();
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files, RequestPath = prefix });
        app.UseStaticFiles(
            new StaticFileOptions
            {
                FileProvider = files,
                ContentTypeProvider = types,
                RequestPath = prefix,
            }
        );
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

    private static async Task SendHeaderSlowly(string folder, HttpContext context, RequestDelegate next)
    {
        var file = Path.Combine(folder, context.Request.Path.Value!.TrimStart('/'), "index.html");
        if (!File.Exists(file))
        {
            await next(context);
            return;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        var inHeader = false;
        foreach (var line in File.ReadLines(file))
        {
            inHeader |= line.StartsWith("<header class=\"site-header\"", StringComparison.Ordinal);
            await context.Response.WriteAsync(line + "\n");
            if (!inHeader)
                continue;
            await context.Response.Body.FlushAsync();
            await Task.Delay(150);
            inHeader = line != "</header>";
        }
    }
}
