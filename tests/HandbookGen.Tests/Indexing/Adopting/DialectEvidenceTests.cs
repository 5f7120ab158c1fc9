using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Adopting;
using HandbookGen.Loading;

namespace HandbookGen.Tests.Indexing.Adopting;

public sealed class DialectEvidenceTests
{
    private const string Kramdown = "## A\n{: #a}\n";
    private const string Hugo = "{{< note >}}x{{< /note >}}\n";
    private const string Plain = "## A {#a}\n";

    [Fact]
    public void Sets_nothing_without_evidence() => Globs(("a.md", Plain), ("b/c.md", Hugo)).ShouldBeEmpty();

    [Fact]
    public void Needs_no_setting_for_names_that_say_it() => Globs(("index.html.md", Kramdown), ("b.md", Plain)).ShouldBeEmpty();

    [Fact]
    public void Covers_a_site_without_shortcodes() => Globs(("a.md", Plain), ("b/c.md", Kramdown)).ShouldBe(["**"]);

    [Fact]
    public void Covers_a_folder_or_a_page_beside_shortcodes() =>
        Globs(("a.md", Hugo), ("k.md", Kramdown), ("old/x.md", Plain), ("old/y.md", Kramdown), ("z/h.md", Hugo), ("z/k.md", Kramdown))
            .ShouldBe(["k.md", "old/**", "z/k.md"]);

    [Theory]
    [InlineData("Text {: #a}\n")]
    [InlineData("```\n{{: x}}\n```\n")]
    [InlineData("{:x\n")]
    public void Takes_only_lines_of_attributes(string text) => Globs(("a.md", text)).ShouldBeEmpty();

    private static IEnumerable<string> Globs(params (string Path, string Text)[] pages)
    {
        var rules = DialectEvidence.Of(
            pages.Select(page => new ContentFile(new SourceFile(new SitePath("content/" + page.Path), page.Text), page.Path))
        );
        rules.ShouldAllBe(rule => rule.Value == Dialect.Kramdown);
        return rules.Select(rule => rule.Glob);
    }
}
