using HandbookGen.Rendering;
using HandlebarsDotNet.PathStructure;

namespace HandbookGen.Tests.Rendering;

public sealed class TemplatePathTests
{
    [Theory]
    [InlineData("title")]
    [InlineData("site.homeUrl")]
    public void Takes_names_of_fields(string path) => TemplatePath.Of(PathInfo.Parse(path)).ShouldNotBeNull();

    [Theory]
    [InlineData("this")]
    [InlineData("this.title")]
    [InlineData("../title")]
    [InlineData("@root.title")]
    [InlineData("@first")]
    [InlineData("children.0")]
    public void Leaves_other_paths_to_the_engine(string path) => TemplatePath.Of(PathInfo.Parse(path)).ShouldBeNull();
}
