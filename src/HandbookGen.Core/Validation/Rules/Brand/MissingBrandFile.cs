using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A logo, an icon or a social picture that is not a file of the site.</summary>
public sealed class MissingBrandFile : Rule
{
    public override string Id => "HB6028";

    public override string Name => "missing-brand-file";

    public override Explanation Explanation =>
        new(
            What: "`Logo`, `Favicon` or `SocialImage` in `statiq.json` names a file that does not exist on this site.",
            Why: "Pages are built without it: readers see no logo, or the icon of the theme.",
            Incorrect: "{ \"Logo\": \"/images/acme-logo.svg\" }",
            Correct: "{ \"Logo\": \"/images/logo.svg\" }",
            Fix: "Use the file that the message suggests, or put the missing file into the input folder. The path begins there: "
                + "`content/images/logo.svg` is `/images/logo.svg`. File names are case-sensitive.",
            Language: "json"
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        var config = site.Config;
        var files = new NearestUrl([.. site.Assets.Select(asset => "/" + asset.InputPath)]);
        var social = config.SocialImage is { } image && !BrandFile.IsExternal(image.Value) ? image : null;
        foreach (var path in new[] { config.Logo.Light, config.Logo.Dark, config.Favicon, social }.OfType<Located<string>>())
        {
            if (BrandFile.UrlOf(site, path) is not null)
                continue;
            var url = BrandFile.PathOf(path.Value);
            if (site.Links.Resolve(null, url).LeftOut is { } leftOut)
            {
                yield return ActiveAssetFinding.To(leftOut, path.Range);
                continue;
            }

            yield return new Finding(
                path.Range,
                $"No file at '{url}'.",
                files.Of(url) is { } near ? $"Did you mean '{near}'?" : "Put the file into the input folder, and write its path from there."
            )
            {
                Cause = site.UnknownUrl(url),
            };
        }
    }
}
