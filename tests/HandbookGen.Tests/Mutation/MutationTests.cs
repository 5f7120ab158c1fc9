using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Tests.Harness;
using HandbookGen.Tests.Mutation.Harmful;
using HandbookGen.Tests.Mutation.Harmless;

namespace HandbookGen.Tests.Mutation;

/// <summary>Edits real pages, one edit at a time: the rules report each harmful edit, and nothing new for the others.</summary>
[Trait("Category", "Slow")]
public sealed partial class MutationTests(ITestOutputHelper output)
{
    private const int Seed = 20261123;

    // More than a hundred with a place, so that a rate of 99 % allows for one.
    private const int HarmfulOfEach = 20;
    private const int HarmlessOfEach = 48;
    private const string Marketing = "handbook/marketing/";

    // Long pages without promises of a kind that other pages lack.
    private static readonly string[] LeftOut =
    [
        "blog",
        "corporate-marketing",
        "field-marketing",
        "marketing-operations",
        "strategic-marketing",
    ];

    private static readonly ImmutableArray<EditKind> Harmful =
    [
        new("heading reworded", HeadingReworded.Places),
        new("id renamed", IdRenamed.Places),
        new("attributes deleted", AttributesDeleted.Places),
        new("section moved", SectionMoved.Places),
        new("page renamed", PageGone.Renamed),
        new("page deleted", PageGone.Deleted),
        new("page unpublished", PageGone.Unpublished),
        new("input folder moved, id renamed", InputMoved.WithRenamedId) { Most = 12 },
        new("marker dropped", MarkerDropped.Places),
        new("marker in other words", MarkerInOtherWords.Places),
        new("ids swapped", IdsSwapped.Places),
        new("derived id taken over", DerivedIdTakenOver.Places),
        new("DRI emptied", DriEmptied.Places),
        new("UTM mistyped", UtmMistyped.Places),
        new("link target mistyped", TargetMistyped.Places),
        new("wrong URL added", UrlAdded.Places),
        new("wrong DRI added", DriAdded.Places),
        new("front matter fence mistyped", FenceMistyped.Places),
        new("front matter key mistyped", KeyMistyped.Places),
    ];

    // The old pages have neither.
    private static readonly ImmutableArray<EditKind> HarmfulForOwn =
    [
        new("alias removed", AliasRemoved.Places),
        new("campaign's anchor changed", CampaignAnchorChanged.Places),
    ];

    private static readonly ImmutableArray<EditKind> Harmless =
    [
        new("text reworded", TextReworded.Places),
        new("paragraphs swapped", ParagraphsSwapped.Places),
        new("explicit heading reworded", ExplicitHeadingReworded.Places),
        new("reason given", ReasonGiven.Places),
        new("sections swapped", SectionsSwapped.Places),
        new("same words added", SameWordsAdded.Places),
        new("page added", PageAdded.Places),
        new("right URL added", RightUrlAdded.Places),
        new("right DRI added", RightDriAdded.Places),
        new("input folder moved", InputMoved.Alone),
    ];

    [Fact]
    public void Finds_every_harmful_edit_of_the_own_handbook_and_no_other() =>
        Check(OwnHandbook(), [.. Harmful, .. HarmfulForOwn], atLeast: 200);

    [Fact]
    public void Finds_every_harmful_edit_of_old_marketing_pages_and_no_other() => Check(OldMarketingPages(), Harmful, atLeast: 200);

    private void Check(UneditedSite site, ImmutableArray<EditKind> kinds, int atLeast)
    {
        foreach (var comparison in Enum.GetValues<Comparison>())
        {
            var harmful = Run("harmful", kinds, site, HarmfulOfEach, comparison);
            var harmless = Run("harmless", Harmless, site, HarmlessOfEach, comparison);

            harmful.SelectMany(judged => judged.Mistakes).Concat(harmless.SelectMany(judged => judged.Mistakes)).ShouldBeEmpty();
            harmful.Count.ShouldBeGreaterThanOrEqualTo(atLeast);
            harmless.Count.ShouldBeGreaterThanOrEqualTo(harmful.Count);
            Rate(harmful.Where(judged => judged.HasRightClass is not null).ToList(), judged => judged.HasRightClass == true)
                .ShouldBeGreaterThanOrEqualTo(99);
            Rate(harmful.Where(judged => judged.HasRightPlace is not null).ToList(), judged => judged.HasRightPlace == true)
                .ShouldBeGreaterThanOrEqualTo(99);
        }
    }

    private List<Judged> Run(string title, ImmutableArray<EditKind> kinds, UneditedSite site, int ofEach, Comparison comparison)
    {
        var all = new List<Judged>();
        foreach (var (kind, number) in kinds.Select((kind, number) => (kind, number)))
        {
            var edits = kind.Choose(site, Math.Min(ofEach, kind.Most), Seed + number);
            edits.ShouldNotBeEmpty(kind.Name);
            var judged = InParallel.Map(
                [.. edits.Where(edit => edit.Expected.IsEmpty || edit.Expected.Any(expected => expected.IsIn(comparison)))],
                edit => Judged.Of(kind, edit, site.AddedBy(edit, comparison), comparison)
            );
            output.WriteLine($"{comparison}, {title}: {kind.Name}: {judged.Count(each => each.Mistakes.IsEmpty)} of {judged.Length}");
            all.AddRange(judged);
        }

        output.WriteLine($"{comparison}, {title}: {Share(all, judged => judged.Mistakes.IsEmpty)} judged rightly");
        if (title == "harmful")
        {
            output.WriteLine(
                $"{comparison}: right class in "
                    + $"{Share([.. all.Where(each => each.HasRightClass is not null)], each => each.HasRightClass == true)}"
            );
            output.WriteLine(
                $"{comparison}: right line in "
                    + $"{Share([.. all.Where(each => each.HasRightPlace is not null)], each => each.HasRightPlace == true)}"
            );
        }
        foreach (var wrong in all.Where(each => each.HasRightClass == false || each.HasRightPlace == false))
            output.WriteLine($"{comparison}: {wrong.Text}");
        return all;
    }

    private static double Rate(List<Judged> all, Func<Judged, bool> isRight) =>
        all.Count == 0 ? 100 : 100.0 * all.Count(isRight) / all.Count;

    private static string Share(List<Judged> all, Func<Judged, bool> isRight) =>
        FormattableString.Invariant($"{all.Count(isRight)} of {all.Count} ({Rate(all, isRight):0.0} %)");

    // Each page has retired an anchor, to its first explicit id.
    private static LoadedSite WithAliases(LoadedSite loaded) =>
        loaded with
        {
            Pages =
            [
                .. loaded.Pages.Select(file =>
                    FirstId().Match(file.Source.Text) is { Success: true } id
                    && file.Source.Text.StartsWith("---\n", StringComparison.Ordinal)
                        ? file with
                        {
                            Source = new SourceFile(
                                file.Source.Path,
                                file.Source.Text.Insert(4, $"anchor_aliases: {{former-{id.Groups[1].Value}: {id.Groups[1].Value}}}\n")
                            ),
                        }
                        : file
                ),
            ],
        };

    [GeneratedRegex(@"^#+ .*\{#([a-z0-9-]+)\}$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex FirstId();

    // As if one page were protected as a whole: nearly all other headings have explicit ids.
    private static UneditedSite OwnHandbook()
    {
        var file = new SourceFile(new SitePath("statiq.json"), File.ReadAllText(Path.Combine(Golden.Repository, "statiq.json")));
        var config = ConfigReader.Read(file, ConfigOverrides.None, HandbookRules.Names).Config with
        {
            ProtectedAnchors = ["handbook/marketing/integrated-marketing/**"],
        };
        return new UneditedSite(config, WithAliases(SiteLoader.Load(Golden.Repository, config)));
    }

    // Half of them, for speed. With our UTM registry and our people, and a folder with all anchors protected, so that every kind of promise
    // occurs.
    private static UneditedSite OldMarketingPages()
    {
        var config = new SiteConfig
        {
            InputPaths = ["source"],
            ProtectedAnchors = [$"{Marketing}digital-experience/**"],
            ExcludedPaths = [.. LeftOut.Select(folder => $"{Marketing}{folder}/**")],
        };
        var loaded = SiteLoader.Load(Harness.Corpus.Find("www"), config);
        var own = SiteLoader.Load(Golden.Repository, new SiteConfig());
        return new UneditedSite(
            config,
            loaded with
            {
                Pages = [.. loaded.Pages.Where(page => page.InputPath.StartsWith(Marketing, StringComparison.Ordinal))],
                Data = [.. own.Data.Where(file => file.InputPath is "data/utm.yml" or "data/people.yml")],
            }
        );
    }
}
