using HandbookGen.Indexing;
using HandbookGen.Rendering.Exports;

namespace HandbookGen.Rendering.Kinds;

/// <summary><c>campaigns.json</c>, <c>campaigns.csv</c> and <c>campaigns.ics</c>, for a site with campaigns.</summary>
internal sealed class CampaignData : PageKind
{
    public override IEnumerable<OutputFile> Files(Site site, Theme theme) =>
        from path in ExportFiles.OfCampaigns(site.Config, site.Records)
        where !site.Assets.Any(asset => asset.InputPath == path)
        let format = CampaignExport.Find(path[(path.LastIndexOf('.') + 1)..])!
        select new OutputFile(path, output => output.Write(format.Write(site, site.Records.Campaigns)));
}
