using HandbookGen.Configuration;
using HandbookGen.Loading;

namespace HandbookGen.Cli.Preview;

/// <summary>Which names that begin with a dot a site publishes.</summary>
internal static class PublishedNames
{
    /// <param name="path">As it was asked for, with the path of the site on its host.</param>
    public static bool Have(SiteConfig config, string path) =>
        path.StartsWith(config.LinkRoot + "/", StringComparison.Ordinal)
        && new HiddenNames(config.IncludeHidden).FirstIn(path[(config.LinkRoot.Length + 1)..]) is null;
}
