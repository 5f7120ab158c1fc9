using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Tests.Parsing;

public class RealFrontMatterTests
{
    [SkippableTheory]
    [InlineData("seeds", 0)]
    [InlineData("ja/content", 0)]
    // One page sets its layout and its title twice.
    [InlineData("www/source", 2)]
    public void Front_matter_of_real_pages_is_read(string folder, int duplicateKeys)
    {
        var path = Find("shared/corpus/" + folder);
        Skip.If(path is null, $"There is no '../shared/corpus/{folder}' beside the repository.");

        var pages = Directory.EnumerateFiles(path!, "*.md", SearchOption.AllDirectories)
            .Select(file => new SourceFile(new SitePath(Path.GetRelativePath(path!, file)), File.ReadAllText(file)))
            .Select(source => FrontMatterReader.Read(source, []))
            .ToList();

        pages.SelectMany(page => page.Diagnostics).ShouldBeEmpty();
        pages.Sum(page => page.FrontMatter.Problems.Count(problem => problem.Message.Contains("is already set"))).ShouldBe(duplicateKeys);
    }

    private static string? Find(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, relative)))
                return Path.Combine(folder.FullName, relative);
        }

        return null;
    }
}
