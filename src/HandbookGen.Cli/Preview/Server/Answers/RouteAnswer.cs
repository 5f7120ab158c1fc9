using HandbookGen.Verifying.Urls;
using Microsoft.AspNetCore.Http;

namespace HandbookGen.Cli.Preview;

/// <summary>Sends what a route leads to.</summary>
internal static class RouteAnswer
{
    /// <param name="path">The path that was asked for, decoded.</param>
    /// <param name="headers">Those of the site.</param>
    public static Task SendAsync(HttpContext context, string path, Route route, HeadersFile headers)
    {
        SiteHeaders.Add(context.Response, path, headers);
        // The next answer may be another one; a browser asks each time whether it is.
        context.Response.Headers.CacheControl = route.Location is null ? "no-cache" : "no-store";
        if (route.File is { } file)
            return FileAnswer.SendAsync(context, file, route.Status);
        if (route.Location is not { } location)
            return PlainAnswer.SendAsync(context, route.Status, $"There is no page at '{path}'.");
        context.Response.StatusCode = route.Status;
        context.Response.Headers.Location = WithQuery(location, context.Request.QueryString.Value ?? "");
        return Task.CompletedTask;
    }

    // The query of the request goes before the fragment of the target, unless that has its own.
    private static string WithQuery(string location, string query)
    {
        var hash = location.IndexOf('#', StringComparison.Ordinal);
        var (target, fragment) = hash < 0 ? (location, "") : (location[..hash], location[hash..]);
        return target.Contains('?', StringComparison.Ordinal) ? location : target + query + fragment;
    }
}
