using HandbookGen.Writing;

namespace HandbookGen.Tests.Writing;

public class ManifestTests
{
    [Fact]
    public void Comes_back_as_it_was_written()
    {
        string[] names = ["%0A", "a b/ü", "line\nend\r", "x/index.html"];
        var manifest = Manifest.Parse(Manifest.Format([.. names]));
        manifest.State.ShouldBe(ManifestState.Usable);
        manifest.Names.ShouldBe(names);
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("..")]
    [InlineData("a/../../b")]
    [InlineData("a/./b")]
    [InlineData("a//b")]
    [InlineData("a/")]
    [InlineData("")]
    [InlineData(".handbookgen")]
    [InlineData(".handbookgen/manifest.txt")]
    [InlineData(".HandbookGen/staging/1")]
    [InlineData("a\0b")]
    public void Does_not_trust_names_that_lead_out_or_to_its_own_folder(string name)
    {
        OutputName.IsSafe(name).ShouldBeFalse();
        Manifest.Parse($"handbookgen 1 1\n{name}\n").State.ShouldBe(ManifestState.Damaged);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("..a/b..")]
    [InlineData(".nojekyll")]
    [InlineData(".handbookgen.txt")]
    public void Trusts_other_names(string name) => OutputName.IsSafe(name).ShouldBeTrue();
}
