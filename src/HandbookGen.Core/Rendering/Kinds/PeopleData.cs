using HandbookGen.Indexing;
using HandbookGen.Rendering.Exports;

namespace HandbookGen.Rendering.Kinds;

/// <summary><c>people.json</c>, for a site with people data.</summary>
internal sealed class PeopleData : PageKind
{
    public override IEnumerable<OutputFile> Files(Site site, Theme theme)
    {
        if (ExportFiles.OfPeople(site.Config, site.Records) is { } path && !site.Assets.Any(asset => asset.InputPath == path))
            yield return new OutputFile(path, output => output.Write(ExportJson.Write(PeopleJson.Of(site))));
    }
}
