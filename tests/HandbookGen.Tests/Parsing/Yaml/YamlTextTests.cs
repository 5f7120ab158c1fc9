using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Tests.Parsing;

public class YamlTextTests
{
    [Theory]
    [InlineData("Ann Example", "Ann Example")]
    [InlineData("https://gitlab.com/x?a=b", "https://gitlab.com/x?a=b")]
    [InlineData("@ann", "\"@ann\"")]
    [InlineData("/a/", "\"/a/\"")]
    [InlineData("no", "\"no\"")]
    [InlineData("12", "\"12\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("a \"b\" \\", "\"a \\\"b\\\" \\\\\"")]
    public void Reads_back_what_it_writes(string value, string written)
    {
        YamlText.Of(value).ShouldBe(written);
        var node = YamlReader.Read(new SourceFile(new SitePath("a.yml"), $"- [{written}]")).Node as YamlList;
        ((node!.Items.Single() as YamlList)!.Items.Single() as YamlScalar)!.Value.ShouldBe(value);
    }
}
