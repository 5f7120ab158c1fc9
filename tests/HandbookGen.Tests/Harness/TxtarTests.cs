namespace HandbookGen.Tests.Harness;

public sealed class TxtarTests
{
    private const string Text = "Prose.\n\n-- a/b.md --\nOne\r\nTwo\n-- empty --\n-- last --\nNo line feed";

    [Fact]
    public void Keeps_prose_and_sections_as_they_are()
    {
        var txtar = Txtar.Parse(Text);

        txtar.Prose.ShouldBe("Prose.\n\n");
        txtar.Sections.ShouldBe([new("a/b.md", "One\r\nTwo\n"), new("empty", ""), new("last", "No line feed")]);
    }

    [Fact]
    public void Writes_what_it_has_read() => Txtar.Parse(Text).ToString().ShouldBe(Text);

    [Fact]
    public void Takes_no_front_matter_or_table_for_a_section() => Txtar.Parse("---\n-- a\n--\n-- | --x\n").Sections.ShouldBeEmpty();

    [Fact]
    public void Replaces_one_section_and_adds_a_new_one_at_the_end()
    {
        var txtar = Txtar.Parse(Text).With("empty", "x\n").With("new", "y\n");

        txtar.Find("empty").ShouldBe("x\n");
        txtar.Sections[^1].ShouldBe(new TxtarSection("new", "y\n"));
    }
}
