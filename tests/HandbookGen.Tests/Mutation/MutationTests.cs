using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Tests.Harness;
using HandbookGen.Tests.Mutation.Harmful;
using HandbookGen.Tests.Mutation.Harmless;
using HandbookGen.Validation;

namespace HandbookGen.Tests.Mutation;

/// <summary>Edits real pages, one edit at a time: the rules report each harmful edit, and nothing new for the others.</summary>
[Trait("Category", "Slow")]
public sealed class MutationTests(ITestOutputHelper output)
{
    private const int Seed = 20261123;
    private const int HarmfulOfEach = 30;
    private const int HarmlessOfEach = 80;
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
        new("marker dropped", MarkerDropped.Places),
        new("DRI emptied", DriEmptied.Places),
        new("UTM mistyped", UtmMistyped.Places),
        new("link target mistyped", TargetMistyped.Places),
    ];

    private static readonly ImmutableArray<EditKind> Harmless =
    [
        new("text reworded", TextReworded.Places),
        new("paragraphs swapped", ParagraphsSwapped.Places),
        new("explicit heading reworded", ExplicitHeadingReworded.Places),
        new("page added", PageAdded.Places),
    ];

    [Fact]
    public void Finds_every_harmful_edit_of_the_own_handbook_and_no_other() => Check(OwnHandbook(), atLeast: 220);

    [Fact]
    public void Finds_every_harmful_edit_of_old_marketing_pages_and_no_other() => Check(OldMarketingPages(), atLeast: 280);

    private void Check(UneditedSite site, int atLeast)
    {
        var harmful = Run("harmful", Harmful, site, HarmfulOfEach);
        var harmless = Run("harmless", Harmless, site, HarmlessOfEach);

        harmful.Mistakes.Concat(harmless.Mistakes).ShouldBeEmpty();
        harmful.Count.ShouldBeGreaterThanOrEqualTo(atLeast);
        harmless.Count.ShouldBeGreaterThanOrEqualTo(harmful.Count);
    }

    // The number of edits, and those that were judged wrongly.
    private (int Count, List<string> Mistakes) Run(string title, ImmutableArray<EditKind> kinds, UneditedSite site, int ofEach)
    {
        var count = 0;
        var mistakes = new List<string>();
        foreach (var (kind, number) in kinds.Select((kind, number) => (kind, number)))
        {
            var edits = kind.Choose(site, ofEach, Seed + number);
            edits.ShouldNotBeEmpty(kind.Name);
            var found = InParallel.Map([.. edits], edit => MistakeOf(edit, site)).OfType<string>().ToList();
            output.WriteLine($"{title}: {kind.Name}: {edits.Count - found.Count} of {edits.Count}");
            count += edits.Count;
            mistakes.AddRange(found.Select(mistake => $"{kind.Name}: {mistake}"));
        }

        output.WriteLine(
            FormattableString.Invariant(
                $"{title}: {count - mistakes.Count} of {count} judged rightly ({100.0 * (count - mistakes.Count) / count:0.0} %)"
            )
        );
        return (count, mistakes);
    }

    private static string? MistakeOf(Edit edit, UneditedSite site)
    {
        var found = site.NewFindings(edit);
        var isRight = edit.Expected.IsEmpty ? found.IsEmpty : edit.Expected.All(expected => found.Any(expected.IsMetBy));
        return isRight
            ? null
            : $"{edit.What}\n  expected: {string.Join(", ", edit.Expected)}\n  found: {string.Join("\n    ", found.Take(5).Select(finding => $"{finding.Range} {finding.RuleId}: {finding.Message}"))}";
    }

    // As if one page were protected as a whole: nearly all other headings have explicit ids.
    private static UneditedSite OwnHandbook()
    {
        var file = new SourceFile(new SitePath("statiq.json"), File.ReadAllText(Path.Combine(Golden.Repository, "statiq.json")));
        var config = ConfigReader.Read(file, ConfigOverrides.None, RuleCatalog.Names).Config with
        {
            ProtectedAnchors = ["handbook/marketing/integrated-marketing/**"],
        };
        return new UneditedSite(config, SiteLoader.Load(Golden.Repository, config));
    }

    // Half of them, for speed. With our UTM registry, and a folder with all anchors protected, so that every kind of promise occurs.
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
                Data = [.. own.Data.Where(file => file.InputPath == "data/utm.yml")],
            }
        );
    }
}
