using System.Text;
using HandbookGen.Cli.Preview;

namespace HandbookGen.Tests.Preview.Server;

public sealed class ScriptTagTests
{
    [Theory]
    [InlineData("<head><title>x</title></head><body>", "<head>SCRIPT<title>x</title></head><body>")]
    [InlineData("<p>A fragment.</p>", "<p>A fragment.</p>SCRIPT")]
    public void Comes_before_the_scripts_of_the_theme(string html, string expected) =>
        Added(html, "{}")
            .Replace(
                "<script defer src=\"/docs/_handbookgen/preview.js\" data-preview=\"{}\"></script>",
                "SCRIPT",
                StringComparison.Ordinal
            )
            .ShouldBe(expected);

    [Fact]
    public void Data_cannot_leave_the_attribute() =>
        Added("<head>", """{"url":"/a\"><script>&"}""")
            .ShouldContain("data-preview=\"{&quot;url&quot;:&quot;/a\\&quot;&gt;&lt;script&gt;&amp;&quot;}\"></script>");

    private static string Added(string html, string data) =>
        Encoding.UTF8.GetString(ScriptTag.AddTo(Encoding.UTF8.GetBytes(html), "/docs/", data));
}
