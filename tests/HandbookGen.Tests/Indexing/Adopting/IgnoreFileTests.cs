using HandbookGen.Indexing.Adopting;

namespace HandbookGen.Tests.Indexing.Adopting;

public sealed class IgnoreFileTests
{
    [Theory]
    [InlineData(null, "/output/\n")]
    [InlineData("", "/output/\n")]
    [InlineData("public", "public\n/output/\n")]
    [InlineData("public\r\n", "public\r\n/output/\r\n")]
    [InlineData("outputs\n# output/\n", "outputs\n# output/\n/output/\n")]
    [InlineData("a\noutput\n", null)]
    [InlineData("output/", null)]
    [InlineData("/output/\r\n", null)]
    public void Adds_a_line_once(string? before, string? after) => IgnoreFile.AddTo(before, "output").ShouldBe(after);
}
