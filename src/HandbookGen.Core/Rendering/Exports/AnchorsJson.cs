using System.Text.Json.Nodes;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Anchors;
using static HandbookGen.Rendering.Exports.ExportJson;

namespace HandbookGen.Rendering.Exports;

/// <summary>The protected anchors: permanent link targets for other programs.</summary>
internal static class AnchorsJson
{
    public static JsonArray Of(Site site) =>
        List(
            from page in site.Pages
            from anchor in page.ProtectedAnchors
            where page.AnchorIds.Contains(anchor.Id)
            select new JsonObject()
                .Put("url", LinkWriter.Published(site.Config, page.Page.Url) + "#" + anchor.Id)
                .Put("page", page.Page.Url)
                .Put("id", anchor.Id)
                .Put("text", AnchorLockText.InOneLine(anchor.Text))
        );
}
