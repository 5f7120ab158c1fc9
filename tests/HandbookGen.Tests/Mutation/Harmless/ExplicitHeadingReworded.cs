using System.Globalization;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Tests.Mutation.Harmless;

/// <summary>Rewords a heading with an explicit id.</summary>
internal static class ExplicitHeadingReworded
{
    public static IEnumerable<Func<Random, Edit?>> Places(UneditedSite site) =>
        from page in site.Pages
        from line in HeadingLine.On(page)
        where line is { IsPlain: true, Heading.IsExplicit: true } && !DecidesStatus(site, page, line.Heading)
        select (Func<Random, Edit?>)(
            random =>
            {
                var words = string.Create(CultureInfo.InvariantCulture, $"Other words {random.Next(1000)}");
                return Edit.InText($"'{line.Words}' becomes '{words}'", page, [], new TextEdit(line.WordsRange, words));
            }
        );

    // "Active campaigns": the words are data.
    private static bool DecidesStatus(UneditedSite site, Page page, Heading heading) =>
        site.Site.Records.ListedCampaigns.Any(campaign => campaign.Page == page && campaign.Record.Heading.Level > heading.Level);
}
