using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace HandbookGen.Indexing.Adopting;

/// <summary>Splits the address of a site into <c>Host</c>, <c>LinksUseHttps</c> and <c>LinkRoot</c>.</summary>
internal static class PublicUrl
{
    /// <param name="url">With or without a scheme; null, <c>/</c> and addresses of the own machine say nothing.</param>
    /// <param name="path">The path below it; null for the one in the URL.</param>
    public static ImmutableArray<FoundSetting> Settings(string? url, string? path, string from)
    {
        var settings = ImmutableArray.CreateBuilder<FoundSetting>();
        if (url is not null && Uri.TryCreate(Complete(url), UriKind.Absolute, out var uri) && IsPublic(uri))
        {
            settings.AddRange(FoundSetting.Of("Host", uri.Authority, from));
            if (uri.Scheme == "http")
                settings.Add(new FoundSetting("LinksUseHttps", JsonValue.Create(false), from));
            path ??= uri.AbsolutePath;
        }
        else if (url is not null && url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal))
        {
            path ??= url;
        }

        var root = string.Concat((path ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries).Select(name => "/" + name));
        settings.AddRange(FoundSetting.Of("LinkRoot", root, from));
        return settings.DrainToImmutable();
    }

    private static string Complete(string url) =>
        url.StartsWith("//", StringComparison.Ordinal) ? "https:" + url
        : url.Contains("://", StringComparison.Ordinal) || url.StartsWith('/') ? url
        : "https://" + url;

    private static bool IsPublic(Uri uri) =>
        uri.Scheme is "http" or "https" && !uri.IsLoopback && uri.Host.Contains('.') && uri.UserInfo.Length == 0;
}
