using HandbookGen.Diagnostics;
using HandbookGen.Tests.Harness;
using HandbookGen.Writing;

namespace HandbookGen.Tests.Writing;

public sealed class NewFilesTests : IDisposable
{
    private readonly TempFolder folder = new();

    public NewFilesTests() => folder.Write("a.md", "a").Write("b.md", "edited meanwhile");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Writes_all_files()
    {
        NewFiles.Write(folder.Path, [new NewFile(folder["x/y/new.md"], "new")], [Change("a.md", "a", "A")]);

        folder.Read("x/y/new.md").ShouldBe("new");
        folder.Read("a.md").ShouldBe("A");
    }

    [Fact]
    public void Writes_nothing_and_leaves_no_folder_if_one_file_has_changed_since_it_was_read()
    {
        Should.Throw<IOException>(() =>
            NewFiles.Write(folder.Path, [new NewFile(folder["x/y/new.md"], "new")], [Change("a.md", "a", "A"), Change("b.md", "b", "B")])
        );

        folder.Files().ShouldBe(["a.md", "b.md"]);
        folder.Exists("x").ShouldBeFalse();
        folder.Read("a.md").ShouldBe("a");
        folder.Read("b.md").ShouldBe("edited meanwhile");
    }

    private ChangedFile Change(string name, string before, string after) =>
        new(folder[name], new SourceFile(new SitePath(name), before), after);
}
