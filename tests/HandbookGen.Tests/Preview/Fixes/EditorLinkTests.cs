using HandbookGen.Cli;
using HandbookGen.Cli.Preview;
using HandbookGen.Diagnostics;

namespace HandbookGen.Tests.Preview.Fixes;

public sealed class EditorLinkTests
{
    [Theory]
    [InlineData(null, "/home/ada/site/content/a.md", "vscode://file/home/ada/site/content/a.md:7:14")]
    [InlineData(null, "/home/ada/my site/100% #1?/日本.md", "vscode://file/home/ada/my%20site/100%25%20%231%3F/%E6%97%A5%E6%9C%AC.md:7:14")]
    [InlineData(null, @"C:\Users\Ada\site\a.md", "vscode://file/C:/Users/Ada/site/a.md:7:14")]
    [InlineData("cursor://file{path}:{line}", "/home/ada/a.md", "cursor://file/home/ada/a.md:7")]
    [InlineData(
        "idea://open?file={path}&line={line}&column={column}",
        "/home/ada/a b.md",
        "idea://open?file=/home/ada/a%20b.md&line=7&column=14"
    )]
    [InlineData("https://example.com/edit/{path}#L{line}", "/a.md", "https://example.com/edit/a.md#L7")]
    [InlineData("x:{path}{path}", "/{line}.md", "x:/%7Bline%7D.md/%7Bline%7D.md")]
    public void Leads_to_a_place(string? template, string file, string url) => Read(template).Link!.To(file, 7, 14).ShouldBe(url);

    [Fact]
    public void Leads_to_a_file_of_the_site() =>
        Read(null)
            .Link!.To("/home/ada/site", new SourceRange(new SitePath("content/a.md"), 3, 5, 3, 9))
            .ShouldBe("vscode://file/home/ada/site/content/a.md:3:5");

    [Theory]
    [InlineData("vscode://file", "'vscode://file' in --editor does not say where the file goes.")]
    [InlineData("", "'' in --editor is not a URL.")]
    [InlineData("vim {path}", "'vim {path}' in --editor is not a URL.")]
    [InlineData("{path}", "'{path}' in --editor is not a URL.")]
    [InlineData("subl:// {path}", "'subl:// {path}' in --editor is not a URL.")]
    [InlineData("javascript:alert('{path}')", "'javascript:' in --editor opens no editor.")]
    [InlineData("JavaScript:{path}", "'JavaScript:' in --editor opens no editor.")]
    [InlineData("data:text/html,{path}", "'data:' in --editor opens no editor.")]
    [InlineData("idea://open?file={path}&line={row}", "'{row}' in --editor is unknown.")]
    public void Refuses_what_opens_no_editor(string template, string message)
    {
        var (link, mistake) = Read(template);
        link.ShouldBeNull();
        mistake!.Message.ShouldBe(message);
        mistake.Help.ShouldContain("{path}");
    }

    [Fact]
    public void Takes_what_is_typed_before_the_environment_and_that_before_the_default()
    {
        Read(null, "idea:{path}").Link!.To("/a.md", 1, 1).ShouldBe("idea:/a.md");
        Read("cursor:{path}", "idea:{path}").Link!.To("/a.md", 1, 1).ShouldBe("cursor:/a.md");
        Read(null, "idea").Mistake!.Message.ShouldBe("'idea' in HANDBOOKGEN_EDITOR is not a URL.");
        Read(null, "").Link!.To("/a.md", 1, 1).ShouldBe("vscode://file/a.md:1:1");
    }

    private static (EditorLink? Link, UsageMistake? Mistake) Read(string? typed, string? variable = null) =>
        EditorLink.Read(
            typed,
            new Shell(TextWriter.Null, TextWriter.Null, "/", Variables: name => name == EditorLink.Variable ? variable : null)
        );
}
