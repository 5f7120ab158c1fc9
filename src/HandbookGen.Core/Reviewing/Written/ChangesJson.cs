using System.Collections.Frozen;
using System.Text.Json.Nodes;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Rendering.Exports;

namespace HandbookGen.Reviewing;

/// <summary><c>changes.json</c>: the whole review for programs. Lists that are empty are there, values that are unknown are not.</summary>
public static class ChangesJson
{
    /// <summary>The form of the file; a later one may add keys.</summary>
    public const int Version = 1;

    /// <param name="names">As <see cref="ReviewNames.Of"/>.</param>
    public static string Write(Review review, FrozenDictionary<string, string> names) =>
        ExportJson.Write(
            new JsonObject
            {
                ["$schema"] = ReviewNames.Schema,
                ["version"] = Version,
                ["base"] = review.Base,
                ["size"] = new JsonObject
                {
                    ["pages"] = review.Pages.Length,
                    ["wordsAdded"] = review.Added.Total,
                    ["wordsRemoved"] = review.Removed.Total,
                    ["minutes"] = Math.Round(review.Added.Minutes + review.Removed.Minutes, 1),
                },
                ["pages"] = ExportJson.List(review.Pages.Select(page => PageOf(page, names))),
                ["siteWide"] = ExportJson.List(
                    review.SiteWide.Select(change => new JsonObject
                    {
                        ["what"] = change.What,
                        ["files"] = ExportJson.Texts(change.Files),
                        ["examples"] = ExportJson.Texts(change.Examples),
                    })
                ),
                ["otherFiles"] = ExportJson.Texts(review.OtherFiles),
                ["anchors"] = ExportJson.List(review.Anchors.Select(AnchorOf)),
                ["redirects"] = ExportJson.List(
                    review.Redirects.Select(redirect =>
                        new JsonObject { ["from"] = redirect.Url }
                            .Put("was", redirect.Then)
                            .Put("to", redirect.Now)
                    )
                ),
                ["findings"] = new JsonObject
                {
                    ["new"] = ExportJson.List(review.Findings.New.Select(FindingOf)),
                    ["fixed"] = ExportJson.List(review.Findings.Fixed.Select(FindingOf)),
                    ["left"] = review.Findings.Left,
                },
                ["campaigns"] = ExportJson.List(
                    review.Campaigns.Select(campaign => new JsonObject
                    {
                        ["url"] = campaign.Url,
                        ["title"] = campaign.Title,
                        ["change"] = NameOf(campaign.Fate),
                        ["fields"] = ExportJson.List(campaign.Fields.Select(FieldOf)),
                    })
                ),
                ["entries"] = ExportJson.List(
                    review.Entries.Select(entry => new JsonObject
                    {
                        ["page"] = entry.Url,
                        ["url"] = entry.Target,
                        ["title"] = entry.Title,
                        ["was"] = PlaceOf(entry.Then),
                        ["is"] = PlaceOf(entry.Now),
                    })
                ),
                ["codes"] = ExportJson.List(review.Codes.Select(code => new JsonObject { ["code"] = code.Code, ["change"] = code.What })),
                ["people"] = ExportJson.List(
                    review.People.Select(person =>
                        new JsonObject
                        {
                            ["name"] = person.Name,
                            ["gained"] = ExportJson.Texts(person.Gained),
                            ["lost"] = ExportJson.Texts(person.Lost),
                        }.Put("change", person.What)
                    )
                ),
                ["ask"] = ExportJson.List(
                    review.Ask.Select(person =>
                        new JsonObject
                        {
                            ["name"] = person.Name,
                            ["reasons"] = ExportJson.List(
                                person.Reasons.Select(reason => new JsonObject
                                {
                                    ["reason"] = reason.Reason,
                                    ["pages"] = ExportJson.Texts(reason.Urls),
                                })
                            ),
                        }.Put("handle", person.Handle)
                    )
                ),
            }
        );

    /// <summary>In lower case, as the file says it.</summary>
    public static string NameOf(PageFate fate) =>
        fate switch
        {
            PageFate.Added => "added",
            PageFate.Changed => "changed",
            PageFate.Moved => "moved",
            _ => "removed",
        };

    /// <inheritdoc cref="NameOf(PageFate)"/>
    public static string NameOf(ChangedPart part) =>
        part switch
        {
            ChangedPart.Text => "text",
            ChangedPart.FrontMatter => "front matter",
            ChangedPart.Elsewhere => "elsewhere",
            _ => "nothing",
        };

    /// <inheritdoc cref="NameOf(PageFate)"/>
    public static string NameOf(AnchorFate fate) =>
        fate switch
        {
            AnchorFate.Lost => "lost",
            AnchorFate.Gained => "gained",
            AnchorFate.Renamed => "renamed",
            AnchorFate.Moved => "moved",
            _ => "reworded",
        };

    private static JsonObject PageOf(ReviewedPage page, FrozenDictionary<string, string> names)
    {
        var json = new JsonObject
        {
            ["change"] = NameOf(page.Fate),
            ["what"] = NameOf(page.Part),
            ["url"] = page.Url,
            ["title"] = page.Page.Page.Title,
        };
        json.Put("formerUrl", page is { Then: { } then, Now: not null } && then.Page.Url != page.Url ? then.Page.Url : null);
        json.Put("file", FileOf(page.Page))
            .Put("formerFile", page.Then is null || FileOf(page.Then) == FileOf(page.Page) ? null : FileOf(page.Then));
        if (page.Fate is PageFate.Moved or PageFate.Removed)
            json["redirected"] = page.IsRedirected;
        json["wordsAdded"] = page.Added.Total;
        json["wordsRemoved"] = page.Removed.Total;
        json["fields"] = ExportJson.List(page.Fields.Select(FieldOf));
        json["causes"] = ExportJson.Texts(page.Causes);
        return json.Put("review", names.GetValueOrDefault(page.Url));
    }

    private static JsonObject PlaceOf(EntryPlace place) => new() { ["group"] = place.Group, ["position"] = place.Position };

    private static string? FileOf(SitePage page) => page.Page.IsGenerated ? null : page.Page.Source.Path.Value;

    private static JsonObject FieldOf(FieldChange field)
    {
        var json = new JsonObject { ["key"] = field.Key };
        if (field.Then is not null)
            json["was"] = field.Then;
        if (field.Now is not null)
            json["is"] = field.Now;
        return json;
    }

    private static JsonObject AnchorOf(AnchorChange anchor) =>
        new JsonObject
        {
            ["change"] = NameOf(anchor.Fate),
            ["url"] = anchor.Url,
            ["id"] = anchor.Id,
            ["protected"] = anchor.IsProtected,
            ["links"] = ExportJson.Texts(anchor.Inbound.Select(PlaceOf)),
        }.Put("now", anchor.Now);

    private static JsonObject FindingOf(Diagnostic finding) =>
        new JsonObject
        {
            ["rule"] = finding.RuleId,
            ["level"] = finding.Severity.ToString().ToLowerInvariant(),
            ["place"] = PlaceOf(finding.Range),
            ["message"] = finding.Message,
        }.Put("help", finding.Help);

    /// <summary>A place in a file: <c>content/x.md:7:14</c>.</summary>
    public static string PlaceOf(SourceRange range) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{range.File.Value}:{range.Line}:{range.Column}");
}
