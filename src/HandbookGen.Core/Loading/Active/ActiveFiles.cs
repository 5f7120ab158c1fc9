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
    // Browsers read all kinds of XML, and run the scripts in it.
    private static readonly FrozenSet<string> Endings = FrozenSet.ToFrozenSet(
        """
        atom dae gpx htm html js kml mathml mht mhtml mjs mml rdf rng rss shtml svgz swf wasm wsdl xaml xbl xht xhtml xml xsd xsl xslt
        xspf xul
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase
    );

    // Hosts with PHP, ASP.NET or the like run them.
    private static readonly FrozenSet<string> ServerEndings = FrozenSet.ToFrozenSet(
        """
        asa ashx asmx asp aspx axd cer cfm cgi cshtml fcgi jhtml jsp jspx phar php php3 php4 php5 php7 php8 phps pht phtml shtm stm vbhtml
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase
    );

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

    /// <summary>What has to be read of a file to know whether it could act; null where its name says it.</summary>
    /// <param name="open">Opens the file; null if it cannot.</param>
    public static Lazy<string?>? ThreatIn(string inputPath, Func<Stream?> open)
    {
        var isDrawing = IsDrawing(inputPath);
        return isDrawing || !UnknownFile.IsKnown(inputPath) ? new(Read) : null;

        // What cannot be read cannot be copied either.
        string? Read()
        {
            try
            {
                using var file = open();
                return file is null ? null
                    : isDrawing ? SvgThreat.In(file)
                    : UnknownFile.ThreatIn(file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return null;
            }
        }
    }

    private static bool IsDrawing(string inputPath) => inputPath.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);

    private static string? ReasonAgainst(Asset asset, SiteConfig config)
    {
        var rule = config.ActiveAssets.FirstOrDefault(each => Glob.IsMatch(each.Glob, asset.InputPath));
        return rule is { Value: ActiveAsset.Allow } ? null
            : rule is not null ? "'ActiveAssets' refuses it"
            : ReasonByName(asset.InputPath) ?? (HostFiles.AreKnown(asset.InputPath) ? null : asset.Threat?.Value);
    }

    private static string? ReasonByName(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var ending = name[(name.LastIndexOf('.') + 1)..];
        if (ending.Length == 0 || ending.Length == name.Length)
            return HostFiles.AreKnown(path) ? null : "hosts and browsers guess what a file without an extension is";
        return Endings.Contains(ending) ? $"a browser would run a '.{ending}' file as part of the site"
            : ServerEndings.Contains(ending) ? $"some hosts would run a '.{ending}' file"
            : null;
    }
}
