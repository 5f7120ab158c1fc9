using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Tests.Harness;
using HandbookGen.Writing;

namespace HandbookGen.Tests.Writing;

public sealed class WriteBoundsTests : IDisposable
{
    private readonly TempFolder repository = new();
    private readonly TempFolder outside = new();

    public WriteBoundsTests()
    {
        repository.Write(".git/HEAD").Write("site/content/a.md", "a").Write("site/real.txt", "old");
        outside.Write("file", "old");
    }

    private string Root => repository["site"];

    public void Dispose()
    {
        repository.Dispose();
        outside.Dispose();
    }

    [Theory]
    [InlineData("site/output", "site/output")]
    [InlineData("site/reports/x/y.json", "site/reports")]
    [InlineData("reports/x.json", "reports")]
    public void Finds_a_link_in_the_repository(string path, string link)
    {
        repository.Link(link, outside.Path);
        WriteBounds.LinkOnTheWay(Root, repository[path]).ShouldNotBeNull();
    }

    [Fact]
    public void Finds_a_link_in_the_repository_also_behind_one_of_the_user()
    {
        repository.Link("site/x", "real.txt");
        outside.Link("to-site", Root);
        WriteBounds.LinkOnTheWay(Root, outside["to-site/x"]).ShouldBe("x");
        WriteBounds.LinkOnTheWay(outside["to-site"], outside["to-site/x"]).ShouldBe("x");
    }

    [Fact]
    public void Leaves_links_outside_the_repository_to_the_user()
    {
        outside.Write("folder/x").Link("link", "folder");
        WriteBounds.LinkOnTheWay(Root, outside["link/x"]).ShouldBeNull();
        WriteBounds.LinkOnTheWay(Root, repository["site/content/new/page.md"]).ShouldBeNull();
    }

    [Fact]
    public void Refuses_an_output_folder_behind_a_link()
    {
        repository.Link("site/output", outside.Path);
        var refused = OutputGuard.Check(Root, new SiteConfig(), force: true)!;
        refused.RuleId.ShouldBe("HB9023");
        refused.Message.ShouldBe("The output path 'output' leads through the link 'output'.");
        OutputGuard.Check(Root, new SiteConfig { OutputPath = outside["new"] }, force: false).ShouldBeNull();
    }

    [Fact]
    public void Changes_and_creates_nothing_behind_a_link()
    {
        repository.Link("site/content/b.md", outside["file"]).Link("site/content/c", outside.Path).Link("site/content/d.md", "../real.txt");
        Refuses(() => NewFiles.Write(Root, [], [Change("content/b.md")]));
        Refuses(() => NewFiles.Write(Root, [], [Change("content/d.md")]));
        Refuses(() => NewFiles.Write(Root, [new NewFile(repository["site/content/c/new.md"], "new")], []));
        Refuses(() => StagedFiles.Write(Root, [new NewFile(repository["site/content/c/new.md"], "new")], []));
        Refuses(() => StagedFiles.Write(Root, [new NewFile(repository["site/y.md"], "new")], [Change("content/b.md")]));
        outside.Files().ShouldBe(["file"]);
        outside.Read("file").ShouldBe("old");
        repository.Read("site/real.txt").ShouldBe("old");
        repository.Exists("site/y.md").ShouldBeFalse();
    }

    private ChangedFile Change(string name) => new(repository["site/" + name], new SourceFile(new SitePath(name), "old"), "new");

    private static void Refuses(Action write) => Should.Throw<IOException>(write).Message.ShouldContain("is a symbolic link");
}
