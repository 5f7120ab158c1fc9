using System.Text;
using HandbookGen.Cli;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Commands;

public sealed class AnchorsPinTests : IDisposable
{
    private const string Marker = "<!-- DO NOT CHANGE THIS ANCHOR -->";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("a.md", "\uFEFF## Ünïcode  \r\n" + Marker + "\r\nEnd", "\uFEFF## Ünïcode {#ünïcode}  \r\n" + Marker + "\r\nEnd")]
    [InlineData("a.md", "## A {.b}\n" + Marker, "## A {#a .b}\n" + Marker)]
    [InlineData("a.md", "## A ##\n" + Marker, "## A ## {#a}\n" + Marker)]
    [InlineData("a.md", "A\nB\n===\n" + Marker, "A\nB {#b}\n===\n" + Marker)]
    [InlineData("a.md", "> ## A\n> " + Marker, "> ## A {#a}\n> " + Marker)]
    [InlineData("a.md", "## Say {x}\n" + Marker, "## Say {x} {#say-x}\n" + Marker)]
    [InlineData("gfm.md", "## A {b} ##\n" + Marker, "## <a id=\"a-b\"></a>A {b} ##\n" + Marker)]
    [InlineData("a.html.md", "## A\r\n" + Marker + "\r\n", "## A\r\n{: #a}\r\n" + Marker + "\r\n")]
    [InlineData("a.html.md", "## A\n{: .b}\n" + Marker, "## A\n{: #a .b}\n" + Marker)]
    [InlineData("a.html.md", "A\n---\n\n" + Marker, "A\n---\n{: #a}\n\n" + Marker)]
    public void Writes_the_id_and_nothing_else(string name, string before, string after)
    {
        folder.Write("statiq.json", """{ "Dialects": { "gfm.md": "gfm" } }""");
        folder.Write("content/" + name, Encoding.UTF8.GetBytes(before));

        Pin();
        Encoding.UTF8.GetString(File.ReadAllBytes(folder["content/" + name])).ShouldBe(after);

        Pin().ShouldBe("Every protected heading has an explicit id.\n");
        Encoding.UTF8.GetString(File.ReadAllBytes(folder["content/" + name])).ShouldBe(after);
    }

    private string Pin()
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        Program.Run(["anchors", "pin"], new Shell(output, error, folder.Path));
        error.ToString().ShouldBe("");
        return output.ToString();
    }
}
