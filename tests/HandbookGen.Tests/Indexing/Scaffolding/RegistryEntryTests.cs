using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Indexing.Scaffolding;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Tests.Indexing;

public class RegistryEntryTests
{
    private const string Entry = "code: new\n    name: New\n    since: 2026-12-01\n";

    [Theory]
    [InlineData("codes:\n  - old # first\nmedia: [email]\n", "codes:\n  - old # first\n  - " + Entry + "media: [email]\n")]
    [InlineData("codes:\n  - code: old\n    name: Old", "codes:\n  - code: old\n    name: Old\n  - " + Entry)]
    [InlineData("codes: [old]\ngtm: [old, x]\n", "codes: [old, { code: new, name: New, since: 2026-12-01 }]\ngtm: [old, x, new]\n")]
    [InlineData("media: [email]", "media: [email]\ncodes:\n  - " + Entry)]
    [InlineData("codes:\n- old\ngtm:\n- old\n", "codes:\n- old\n- code: new\n  name: New\n  since: 2026-12-01\ngtm:\n- old\n- new\n")]
    public void Adds_a_code_and_leaves_the_rest(string registry, string expected) => Add(registry).ShouldBe(expected);

    [Theory]
    [InlineData("codes: old\n")]
    [InlineData("codes: []\n")]
    public void Adds_nothing_to_what_is_no_list_with_entries(string registry) => Add(registry).ShouldBeNull();

    private static string? Add(string registry)
    {
        var source = new SourceFile(new SitePath("data/utm.yml"), registry);
        return RegistryEntry.Add(source, (YamlMap)YamlReader.Read(source).Node!, "new", "New", HandbookDate.Parse("2026-12-01")!.Value);
    }
}
