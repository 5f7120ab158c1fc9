using System.Collections.Frozen;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Adopting;
using HandbookGen.Loading;

namespace HandbookGen.Tests.Indexing.Adopting;

public sealed class FormerSiteTests
{
    [Theory]
    [InlineData("", null)]
    [InlineData("README.md LICENSE src/README.md tests/README.md", null)]
    [InlineData("README.md docs/README.md", "docs")]
    [InlineData("content/a.md docs/b.md", "content")]
    [InlineData("people/a.md README.md", "people")]
    [InlineData("people/a.md hiring/a.md", ".")]
    [InlineData("hiring.md", ".")]
    [InlineData("assets/logo.png", null)]
    public void Knows_the_folder_of_the_pages(string paths, string? folder) =>
        FormerSite.Find(Files(paths.Split(' ', StringSplitOptions.RemoveEmptyEntries)))?.InputPaths.ShouldHaveSingleItem().ShouldBe(folder);

    [Theory]
    [InlineData("config.rb", "http_path = '/'", "stylesheets/a.css")]
    [InlineData("config.toml", "[section]\nkey = 1", "a.txt")]
    [InlineData("config.json", "{ \"title\": \"x\" }", "a.txt")]
    public void Takes_no_other_program_for_a_generator(string name, string text, string path) =>
        FormerSite.Find(Files([name, path], (name, text))).ShouldBeNull();

    [Theory]
    [InlineData("# Acme\n", "Acme")]
    [InlineData("\n\n# Acme Handbook #\n", "Acme Handbook")]
    [InlineData("![logo](x.png)\n# Acme", null)]
    [InlineData("# [Acme](x)\n", null)]
    [InlineData("## Acme\n", null)]
    [InlineData("", null)]
    public void Takes_a_plain_heading_of_the_readme_for_the_title(string readme, string? title) =>
        FormerSite.TitleIn(Files([], ("README.md", readme))).SingleOrDefault()?.Value.GetValue<string>().ShouldBe(title);

    private static FolderFiles Files(string[] paths, params (string Path, string Text)[] texts) =>
        new(
            [.. paths.Order(StringComparer.Ordinal)],
            texts.ToFrozenDictionary(text => text.Path, text => new SourceFile(new SitePath(text.Path), text.Text))
        );
}
