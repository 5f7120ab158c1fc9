using System.Text;
using HandbookGen.Cli;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Writing;

public class SourceChangesTests
{
    private const string Bom = "\uFEFF";

    [Theory]
    [InlineData("---\ntitle: A\n---\nText\n", "---\ntitle: A\naliases:\n  - /a/\n---\nText\n")]
    [InlineData("---\r\ntitle: A\r\n---\r\nText", "---\r\ntitle: A\r\naliases:\r\n  - /a/\r\n---\r\nText")]
    [InlineData(Bom + "---\ntitle: A\n---\n", Bom + "---\ntitle: A\naliases:\n  - /a/\n---\n")]
    [InlineData("Text without end", "---\naliases:\n  - /a/\n---\nText without end")]
    [InlineData("Text\r\n", "---\r\naliases:\r\n  - /a/\r\n---\r\nText\r\n")]
    [InlineData("---\naliases:\n- /x/ # a note\n---\n", "---\naliases:\n- /x/ # a note\n- /a/\n---\n")]
    [InlineData("---\naliases:\n    - /x/\n    - /y/\ntitle: A\n---\n", "---\naliases:\n    - /x/\n    - /y/\n    - /a/\ntitle: A\n---\n")]
    [InlineData("---\naliases: [/x/, '/y/' ]\n---\n", "---\naliases: [/x/, '/y/', /a/ ]\n---\n")]
    [InlineData("---\naliases: []\n---\n", "---\naliases: [/a/]\n---\n")]
    [InlineData("---\naliases:\ntitle: A\n---\n", "---\naliases: [/a/]\ntitle: A\n---\n")]
    [InlineData("---\naliases: /x/\n---\n", "---\naliases: [/x/, /a/]\n---\n")]
    [InlineData("---\naliases: \"x\"\n---\n", "---\naliases: [/x/, /a/]\n---\n")]
    [InlineData("---\naliases: [/a/]\n---\n", "---\naliases: [/a/]\n---\n")]
    [InlineData("---\nurl: /stays/\n---\n", "---\nurl: /stays/\n---\n")]
    [InlineData("---\ndraft: true\n---\n", "---\ndraft: true\n---\n")]
    public void Adds_an_alias_and_keeps_every_other_byte(string before, string after)
    {
        using var folder = new TempFolder();
        folder.Write("content/a.md", before);

        Move(folder, "content/a.md", "content/below/b.md").ShouldBe(0);

        File.ReadAllBytes(folder["content/below/b.md"]).ShouldBe(Encoding.UTF8.GetBytes(after));
        folder.Files().ShouldBe(["content/below/b.md"]);
    }

    [Fact]
    public void Leaves_everything_as_it_was_when_a_file_cannot_be_written()
    {
        using var folder = new TempFolder();
        folder.Write("content/a.md", "A");
        folder.Write("content/b.md", "[a](a.md)");
        folder.Write("content/c.md", "[a](/a/)");
        File.SetAttributes(folder["content/c.md"], FileAttributes.ReadOnly);

        Move(folder, "content/a.md", "content/new/folder/x.md").ShouldBe(3);

        File.SetAttributes(folder["content/c.md"], FileAttributes.Normal);
        folder.Files().ShouldBe(["content/a.md", "content/b.md", "content/c.md"]);
        folder.Exists("content/new").ShouldBeFalse();
        folder.Read("content/b.md").ShouldBe("[a](a.md)");
    }

    [Fact]
    public void Writes_through_no_link_that_has_the_name_of_a_copy()
    {
        using var folder = new TempFolder();
        using var elsewhere = new TempFolder();
        elsewhere.Write("other.txt", "theirs");
        folder.Write("content/a.md", "A").Write("content/b.md", "[a](a.md)");
        folder.Link("content/b.md.handbookgen-old", elsewhere["other.txt"]);

        Move(folder, "content/a.md", "content/c.md").ShouldBe(0);

        elsewhere.Read("other.txt").ShouldBe("theirs");
        folder.Read("content/b.md").ShouldBe("[a](c.md)");
    }

    [Fact]
    public void Files_that_a_killed_run_left_are_not_published()
    {
        using var folder = new TempFolder();
        folder.Write("content/_index.md", "---\ntitle: Home\n---\n");
        folder.Write("content/_index.md.handbookgen-old", "old").Write("content/a.md.handbookgen-new", "new");
        using var output = new StringWriter();

        Program.Run(["build"], new Shell(output, output, folder.Path)).ShouldBe(0);

        folder.Exists("output/index.html").ShouldBeTrue();
        folder
            .Files()
            .Where(file => file.StartsWith("output/", StringComparison.Ordinal))
            .ShouldAllBe(file => !file.Contains("handbookgen-"));
    }

    private static int Move(TempFolder folder, string from, string to)
    {
        using var output = new StringWriter();
        return Program.Run(["mv", from, to], new Shell(output, output, folder.Path));
    }
}
