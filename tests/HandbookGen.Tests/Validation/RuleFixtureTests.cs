using System.Collections.Immutable;
using HandbookGen.Cli.Reporters;
using HandbookGen.Diagnostics;
using HandbookGen.Tests.Harness;
using HandbookGen.Validation;

namespace HandbookGen.Tests.Validation;

public sealed class RuleFixtureTests
{
    public static TheoryData<string> Fixtures => Golden.Names("Rules", "*.txt");

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Reports_what_is_marked_and_nothing_else(string name)
    {
        var text = Golden.Read("Rules", name);
        var fixture = Txtar.Parse(text);
        var site = MarkedSite.Of(fixture);

        var diagnostics = Check(site).RemoveAll(each => IsUsual(each, site));

        var found = diagnostics.Select(each => new Mark(each.RuleId, each.Range)).ToList();
        Surplus(found, site.Marks).ShouldBeEmpty($"{name}: reported, but not marked");
        Surplus(site.Marks, found).ShouldBeEmpty($"{name}: marked, but not reported");
        Golden.Check("Rules", name, text, fixture.With("diagnostics", Report(diagnostics)).ToString());
    }

    // A fixture would need a home page, a page for every folder and a title for every page. These rules look at their own fixtures only.
    private static bool IsUsual(Diagnostic diagnostic, MarkedSite site) =>
        diagnostic.RuleId is "HB3020" or "HB6019" or "HB6024" && site.Marks.All(mark => mark.RuleId != diagnostic.RuleId);

    private static ImmutableArray<Diagnostic> Check(MarkedSite marked)
    {
        var (config, mistakes) = marked.ReadConfig();
        var (site, diagnostics) = HandbookPipeline.ParseAndIndex(
            marked.Load(),
            config,
            loadedBase: marked.LoadBase(config),
            forRendering: true
        );
        return [.. mistakes, .. diagnostics, .. Validator.Run(site)];
    }

    // What one has more often than the other: a rule may report two findings for the same characters.
    private static List<string> Surplus(IEnumerable<Mark> marks, IEnumerable<Mark> others)
    {
        var rest = marks.OrderBy(mark => mark.Range).Select(mark => mark.ToString()).ToList();
        foreach (var other in others)
            rest.Remove(other.ToString());
        return rest;
    }

    // Without source lines: the marks already show the characters.
    private static string Report(ImmutableArray<Diagnostic> diagnostics) =>
        string.Concat(
            diagnostics.Order().Select(each => FindingLine.Of(each) + "\n" + (each.Help is { } help ? FindingLine.Help(help) + "\n" : ""))
        );
}
