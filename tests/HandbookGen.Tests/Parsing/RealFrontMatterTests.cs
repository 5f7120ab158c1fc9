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

        var diagnostics = Directory.EnumerateFiles(path!, "*.md", SearchOption.AllDirectories)
            .Select(file => new SourceFile(new SitePath(Path.GetRelativePath(path!, file)), File.ReadAllText(file)))
            .SelectMany(source => FrontMatterReader.Read(source, []).Diagnostics)
            .ToList();

        diagnostics.Where(diagnostic => diagnostic.RuleId != "HB9005").ShouldBeEmpty();
        diagnostics.Count.ShouldBe(duplicateKeys);
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
