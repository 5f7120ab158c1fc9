using System.Text.RegularExpressions;
using HandbookGen.Configuration;
using HandbookGen.Indexing.Shortcodes;
using HandbookGen.Parsing.Dialects;
using HandbookGen.Rendering;
using HandbookGen.Tests.Harness;
using HandbookGen.Validation;
using HandbookGen.Verifying;
using Markdig;

namespace HandbookGen.Tests.Architecture;

/// <summary>One file, one list line, one fixture: nothing may be missing from its list, and nothing in a list may be untested.</summary>
public sealed partial class CatalogTests
{
    [Fact]
    public void Lists_every_rule() => TypesOf<Rule>().ShouldBe(RuleCatalog.All.Select(rule => rule.GetType()), ignoreOrder: true);

    [Fact]
    public void Lists_every_rule_for_built_sites() =>
        TypesOf<HtmlRule>().ShouldBe(HtmlRuleCatalog.All.Select(rule => rule.GetType()), ignoreOrder: true);

    [Fact]
    public void Lists_every_shortcode() =>
        TypesOf<Shortcode>().ShouldBe(ShortcodeCatalog.All.Select(shortcode => shortcode.GetType()).Distinct(), ignoreOrder: true);

    [Fact]
    public void Lists_every_page_kind() =>
        TypesOf<PageKind>().ShouldBe(SiteRenderer.Kinds.Select(kind => kind.GetType()), ignoreOrder: true);

    [Fact]
    public void Uses_every_construct_in_a_dialect() =>
        TypesOf<IMarkdownExtension>()
            .ShouldBe(
                Enum.GetValues<Dialect>()
                    .SelectMany(dialect => HandbookDialect.Of(dialect).Extensions)
                    .Select(construct => construct.GetType())
                    .Where(type => type.Assembly == typeof(Rule).Assembly)
                    .Distinct(),
                ignoreOrder: true
            );

    [Fact]
    public void Names_each_rule_once_by_its_class()
    {
        var names = HandbookRules.Names;
        names.ShouldBeUnique();
        foreach (var rule in HandbookRules.All)
        {
            rule.Id.ShouldMatch(@"^HB\d{4}$");
            rule.Name.ShouldBe(Kebab(rule.GetType().Name));
        }
    }

    [Fact]
    public void Orders_the_rules_by_identifier() => HandbookRules.All.Select(rule => rule.Id).ShouldBeInOrder();

    [Fact]
    public void Names_each_shortcode_once_in_kebab_case()
    {
        var names = ShortcodeCatalog.All.Select(shortcode => shortcode.Name).ToList();
        names.ShouldBeUnique();
        names.ShouldAllBe(name => name.Split('/').All(part => KebabForm().IsMatch(part)));
    }

    [Fact]
    public void Has_a_fixture_for_every_rule() => ShouldExist("Rules", RuleCatalog.All.Select(rule => $"{rule.Id}-{rule.Name}.txt"));

    [Fact]
    public void Has_a_fixture_for_every_rule_for_built_sites() =>
        ShouldExist("Verify", HtmlRuleCatalog.All.Select(rule => $"{rule.Id}-{rule.Name}.txt"));

    [Fact]
    public void Has_a_fixture_for_every_shortcode() =>
        ShouldExist("Shortcodes", ShortcodeCatalog.All.GroupBy(shortcode => shortcode.GetType()).Select(FixtureOf));

    [Fact]
    public void Has_a_fixture_for_every_page_kind() => ShouldExist("Kinds", TypesOf<PageKind>().Select(kind => $"{Kebab(kind.Name)}.txt"));

    [Fact]
    public void Has_a_fixture_for_every_construct() =>
        ShouldExist("Dialects", TypesOf<IMarkdownExtension>().Select(construct => $"{construct.Name}.md"));

    // Shortcodes of one class share a fixture named after the class.
    private static string FixtureOf(IGrouping<Type, Shortcode> shortcodes) =>
        (shortcodes.Count() == 1 ? shortcodes.First().Name.Split('/')[^1] : Kebab(shortcodes.Key.Name)) + ".md";

    private static IEnumerable<Type> TypesOf<T>() =>
        typeof(Rule).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(T)));

    private static void ShouldExist(string folder, IEnumerable<string> names) =>
        names.Where(name => !File.Exists(Path.Combine(Golden.Fixtures, folder, name))).ShouldBeEmpty($"missing in Fixtures/{folder}");

    private static string Kebab(string name) => WordStart().Replace(name, "-").ToLowerInvariant();

    [GeneratedRegex("(?<!^)(?=[A-Z])")]
    private static partial Regex WordStart();

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex KebabForm();
}
