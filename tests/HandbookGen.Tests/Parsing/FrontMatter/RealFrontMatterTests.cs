using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Tests.Parsing;

[Trait("Category", "Slow")]
public class RealFrontMatterTests
{
    [Theory]
    [InlineData("seeds", 0)]
    [InlineData("ja/content", 0)]
    // One page sets both its layout and its title twice.
    [InlineData("www/source", 2)]
    public void Front_matter_of_real_pages_is_read(string folder, int duplicateKeys)
    {
        var path = Harness.Corpus.Find(folder);

        var pages = Directory
            .EnumerateFiles(path, "*.md", SearchOption.AllDirectories)
            .Select(file => new SourceFile(new SitePath(Path.GetRelativePath(path, file)), File.ReadAllText(file)))
            .Select(source => FrontMatterReader.Read(source, []))
            .ToList();

        pages.SelectMany(page => page.Diagnostics).ShouldBeEmpty();
        pages.Sum(page => page.FrontMatter.Problems.Count(problem => problem.Message.Contains("is set twice"))).ShouldBe(duplicateKeys);
    }
}
