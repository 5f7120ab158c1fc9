using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace HandbookGen.Cli.Preview;

/// <summary>What all requests go through before anything is looked up.</summary>
internal static class RequestGate
{
    /// <summary>The folder of the preview's own files, below the root of the site.</summary>
    public const string Own = "_handbookgen/";

    /// <summary>The path that was asked for, decoded; null for a request that was refused.</summary>
    /// <param name="isPublished">As in <see cref="RequestPath.Of"/>.</param>
    public static async Task<string?> EnterAsync(HttpContext context, HostNames names, Func<string, bool> isPublished)
    {
        var headers = context.Request.Headers;
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var path = RequestPath.Of(target, isPublished);
        var isOwn = path?.Contains("/" + Own, StringComparison.Ordinal) == true;
        // Nothing here is meant for the pages of others.
        headers = context.Response.Headers;
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.XContentTypeOptions = "nosniff";
        var (status, sentence) = Refusal(context.Request, names, path, isOwn);
        if (sentence is null)
            return path;
        await PlainAnswer.SendAsync(context, status, sentence);
        return null;
    }

    private static (int Status, string? Sentence) Refusal(HttpRequest request, HostNames names, string? path, bool isOwn)
    {
        var headers = request.Headers;
        if (!names.Has(headers.Host.ToString()))
            return (421, "This server does not answer under this name. Add it with --allow-host.");
        if (isOwn && IsForeign(names, headers.Host.ToString(), headers.Origin.ToString(), headers["Sec-Fetch-Site"].ToString()))
            return (403, "Only pages of this server may ask for this.");
        return path is null ? (400, "No file of a site has this path.") : (0, null);
    }

    private static bool IsForeign(HostNames names, string host, string origin, string fetchSite) =>
        origin.Length > 0 ? !names.IsOwn(origin, host) : fetchSite is "cross-site" or "same-site";
}
