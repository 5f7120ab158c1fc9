using Microsoft.AspNetCore.StaticFiles;

namespace HandbookGen.Cli.Preview;

/// <summary>The <c>Content-Type</c> of a file, by its ending; text is UTF-8.</summary>
internal static class ContentTypes
{
    private static readonly FileExtensionContentTypeProvider Known = new()
    {
        Mappings =
        {
            [".avif"] = "image/avif",
            [".geojson"] = "application/geo+json",
            [".md"] = "text/markdown",
            [".mjs"] = "text/javascript",
            [".webmanifest"] = "application/manifest+json",
            [".yaml"] = "application/yaml",
            [".yml"] = "application/yaml",
        },
    };

    public static string Of(string path)
    {
        if (!Known.TryGetContentType(path, out var type))
            return path.EndsWith("_redirects", StringComparison.Ordinal) || path.EndsWith("_headers", StringComparison.Ordinal)
                ? "text/plain; charset=utf-8"
                : "application/octet-stream";
        return IsText(type) ? type + "; charset=utf-8" : type;
    }

    private static bool IsText(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal)
        || type.EndsWith("+xml", StringComparison.Ordinal)
        || type.EndsWith("json", StringComparison.Ordinal)
        || type is "application/xml" or "application/javascript" or "application/yaml";
}
