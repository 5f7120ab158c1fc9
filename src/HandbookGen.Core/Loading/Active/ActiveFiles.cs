using System.Collections.Frozen;
using HandbookGen.Configuration;

namespace HandbookGen.Loading;

/// <summary>A file of the site that is not published, because a browser might run it.</summary>
/// <param name="Reason">What it is: <c>a browser runs '.html' files as part of the site</c>.</param>
public sealed record LeftOutAsset(Asset File, string Reason);

/// <summary>
/// The files that a browser would run as part of the site, where no policy of a page reaches them. Somebody who may add a file could read
/// what readers type on every page; so these are left out unless <c>ActiveAssets</c> allows them. Drawings are read, and left out only if
/// they could act.
/// </summary>
internal static class ActiveFiles
{
    private static readonly FrozenSet<string> Endings = FrozenSet.ToFrozenSet(
        ["htm", "html", "js", "mht", "mhtml", "mjs", "shtml", "svgz", "swf", "wasm", "xht", "xhtml", "xml", "xsl", "xslt"],
        StringComparer.OrdinalIgnoreCase
    );

    // Without an extension, but known to hosts; none is sent to readers.
    private static readonly FrozenSet<string> HostFiles = FrozenSet.ToFrozenSet(["_headers", "_redirects", "CNAME"]);

    /// <summary>The site without the files that are left out.</summary>
    public static LoadedSite LeaveOut(LoadedSite loaded, SiteConfig config)
    {
        var reasons = InParallel.Map(loaded.Assets, asset => ReasonAgainst(asset, config));
        if (reasons.All(reason => reason is null))
            return loaded;
        return loaded with
        {
            Assets = [.. loaded.Assets.Where((_, i) => reasons[i] is null)],
            LeftOut =
            [
                .. loaded.LeftOut,
                .. loaded
                    .Assets.Zip(reasons)
                    .Where(each => each.Second is not null)
                    .Select(each => new LeftOutAsset(each.First, each.Second!)),
            ],
        };
    }

    /// <summary>Whether a file is a drawing, which is read.</summary>
    public static bool IsDrawing(string inputPath) => inputPath.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);

    private static string? ReasonAgainst(Asset asset, SiteConfig config)
    {
        var rule = config.ActiveAssets.FirstOrDefault(each => Glob.IsMatch(each.Glob, asset.InputPath));
        if (rule is { Value: ActiveAsset.Allow })
            return null;
        if (IsDrawing(asset.InputPath))
            return rule is not null ? "'ActiveAssets' refuses it" : asset.Threat?.Value;
        var name = asset.InputPath[(asset.InputPath.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        if (dot < 0)
            return HostFiles.Contains(asset.InputPath) ? null : "hosts and browsers guess what a file without an extension is";
        return Endings.Contains(name[(dot + 1)..]) ? $"a browser would run a '{name[dot..]}' file as part of the site"
            : rule is not null ? "'ActiveAssets' refuses it"
            : null;
    }
}
