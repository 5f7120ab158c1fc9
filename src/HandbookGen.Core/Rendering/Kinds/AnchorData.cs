using HandbookGen.Indexing;
using HandbookGen.Rendering.Exports;

namespace HandbookGen.Rendering.Kinds;

/// <summary><c>anchors.json</c>, for a site with protected anchors.</summary>
internal sealed class AnchorData : PageKind
{
    public override IEnumerable<OutputFile> Files(Site site, Theme theme)
    {
        if (
            site.Config.GenerateData
            && site.Pages.Any(page => !page.ProtectedAnchors.IsEmpty)
            && !site.Assets.Any(asset => asset.InputPath == ExportFiles.Anchors)
        )
            yield return new OutputFile(ExportFiles.Anchors, output => output.Write(ExportJson.Write(AnchorsJson.Of(site))));
    }
}
