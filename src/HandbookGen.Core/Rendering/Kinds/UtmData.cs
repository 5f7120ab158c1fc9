using HandbookGen.Indexing;
using HandbookGen.Rendering.Exports;

namespace HandbookGen.Rendering.Kinds;

/// <summary><c>utm.json</c>, for a site with a UTM registry.</summary>
internal sealed class UtmData : PageKind
{
    public override IEnumerable<OutputFile> Files(Site site, Theme theme)
    {
        if (ExportFiles.OfUtm(site.Config, site.Records) is { } path && !site.Assets.Any(asset => asset.InputPath == path))
            yield return new OutputFile(path, output => output.Write(ExportJson.Write(UtmJson.Of(site))));
    }
}
