using System.Text;
using HandbookGen.Configuration;
using HandbookGen.Tests.Harness;
using HandbookGen.Writing;

namespace HandbookGen.Tests.Writing;

public sealed class SiteWriterTests : IDisposable
{
    private const string ManifestName = ".handbookgen/manifest.txt";

    private static readonly DateTime LongAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    private readonly TempFolder site = new();

    public void Dispose() => site.Dispose();

    private SiteWriter Open(bool force = false) => SiteWriter.Open(site.Path, new SiteConfig(), force);

    /// <summary>Writes a whole site. Each file's text is its name unless given after a colon.</summary>
    private WriteSummary Build(params string[] files) => TryBuild(false, files).Written.ShouldNotBeNull();

    private CommitResult TryBuild(bool force, params string[] files)
    {
        using var writer = Open(force);
        Stage(writer, files);
        return writer.Commit();
    }

    private static void Stage(SiteWriter writer, params string[] files)
    {
        foreach (var file in files)
            writer.Stage(file.Split(':')[0], Encoding.UTF8.GetBytes(file.Split(':')[^1]));
    }

    private string[] Output() => [.. site.Files("output").Where(name => name != ManifestName)];

    private static void ShouldThrowFromTheDisk(Action action) =>
        Should.Throw<Exception>(action).ShouldSatisfyAllConditions(e => (e is IOException or UnauthorizedAccessException).ShouldBeTrue());

    private void ShouldBeRefused(CommitResult result, string name, string message)
    {
        result.Written.ShouldBeNull();
        var diagnostic = result.Diagnostics.ShouldHaveSingleItem();
        diagnostic.Range.File.Value.ShouldBe(name);
        diagnostic.Message.ShouldBe(message);
        site.Exists("output/.handbookgen/staging").ShouldBeFalse();
    }

    [Fact]
    public void Writes_the_files_and_a_sorted_manifest()
    {
        Build("z.html", "a/index.html:text", "index.html").ShouldBe(new WriteSummary(3, 0, 0));
        site.Files("output").ShouldBe([ManifestName, "a/index.html", "index.html", "z.html"]);
        site.Read("output/a/index.html").ShouldBe("text");
        site.Read("output/" + ManifestName).ShouldBe("handbookgen 1 3\na/index.html\nindex.html\nz.html\n");
    }

    [Fact]
    public void Touches_nothing_when_nothing_changed()
    {
        site.Write("content/empty.png").Write("content/logo.png", new string('x', 200_000));
        Run();
        foreach (var entry in Directory.EnumerateFileSystemEntries(site["output"], "*", SearchOption.AllDirectories).Append(site["output"]))
            Directory.SetLastWriteTimeUtc(entry, LongAgo);
        Run().ShouldBe(new WriteSummary(0, 4, 0));
        Directory
            .EnumerateFileSystemEntries(site["output"], "*", SearchOption.AllDirectories)
            .Append(site["output"])
            .ShouldAllBe(entry => Directory.GetLastWriteTimeUtc(entry) == LongAgo);

        WriteSummary Run()
        {
            using var writer = Open();
            Stage(writer, "index.html", "a/b/index.html");
            writer.StageCopy("a/logo.png", site["content/logo.png"]);
            writer.StageCopy("a/empty.png", site["content/empty.png"]);
            return writer.Commit().Written!;
        }
    }

    [Fact]
    public void Writes_only_what_changed()
    {
        Build("a:one", "b:same", "c:long");
        File.SetLastWriteTimeUtc(site["output/b"], LongAgo);
        Build("a:two", "b:same", "c:longer").ShouldBe(new WriteSummary(2, 1, 0));
        File.GetLastWriteTimeUtc(site["output/b"]).ShouldBe(LongAgo);
        site.Read("output/a").ShouldBe("two");
        site.Read("output/c").ShouldBe("longer");
    }

    [Fact]
    public void Copies_what_differs_in_the_last_byte()
    {
        var bytes = new byte[150_000];
        for (var round = 0; round < 2; round++)
        {
            bytes[^1] = (byte)round;
            site.Write("logo.png", bytes);
            using var writer = Open();
            writer.StageCopy("logo.png", site["logo.png"]);
            writer.Stage("same-bytes", bytes);
            writer.Commit().Written!.Changed.ShouldBe(2);
            File.ReadAllBytes(site["output/logo.png"]).SequenceEqual(bytes).ShouldBeTrue();
            File.ReadAllBytes(site["output/same-bytes"]).SequenceEqual(bytes).ShouldBeTrue();
        }
    }

    [Fact]
    public void Deletes_stale_files_with_their_empty_folders_and_nothing_else()
    {
        Build("old/deep/index.html", "old/index.html", "kept/a", "kept/b", "index.html");
        site.Write("output/old/photo.jpg");
        Build("kept/a", "index.html").ShouldBe(new WriteSummary(0, 2, 3));
        Output().ShouldBe(["index.html", "kept/a", "old/photo.jpg"]);
        site.Exists("output/old/deep").ShouldBeFalse();
    }

    [Fact]
    public void Does_not_delete_a_folder_that_took_the_place_of_a_stale_file()
    {
        Build("a", "b");
        File.Delete(site["output/b"]);
        site.Write("output/b/photo.jpg");
        Build("a").Deleted.ShouldBe(0);
        Output().ShouldBe(["a", "b/photo.jpg"]);
    }

    [Fact]
    public void Does_not_replace_a_file_of_others_unless_forced()
    {
        Build("index.html");
        site.Write("output/CNAME", "mine");
        ShouldBeRefused(
            TryBuild(false, "index.html:new", "CNAME:new"),
            "output/CNAME",
            "'output/CNAME' would be replaced, but HandbookGen did not write it."
        );
        site.Read("output/CNAME").ShouldBe("mine");
        site.Read("output/index.html").ShouldBe("index.html");
        TryBuild(true, "index.html:new", "CNAME:new").Written.ShouldBe(new WriteSummary(2, 0, 0));
        site.Read("output/CNAME").ShouldBe("new");
    }

    [Fact]
    public void Keeps_files_of_others_when_forced_into_their_folder()
    {
        site.Write("output/photo.jpg").Write("output/index.html", "theirs");
        TryBuild(true, "index.html").Written.ShouldBe(new WriteSummary(1, 0, 0));
        Output().ShouldBe(["index.html", "photo.jpg"]);
        Build("index.html").Unchanged.ShouldBe(1);
    }

    [Fact]
    public void Turns_a_file_into_a_folder_and_back()
    {
        Build("x", "y/a/index.html", "y/b");
        Directory.CreateDirectory(site["output/y/empty"]);
        Build("x/a/index.html", "y").ShouldBe(new WriteSummary(2, 0, 3));
        Output().ShouldBe(["x/a/index.html", "y"]);
        Build("x").ShouldBe(new WriteSummary(1, 0, 2));
        Output().ShouldBe(["x"]);
    }

    [Fact]
    public void Refuses_to_turn_what_others_wrote_into_a_file_or_folder()
    {
        Build("a");
        site.Write("output/x/photo.jpg").Write("output/y");
        ShouldBeRefused(
            TryBuild(true, "a:new", "x"),
            "output/x",
            "'output/x' is a folder with files that HandbookGen did not write, but the site needs a file there."
        );
        ShouldBeRefused(
            TryBuild(true, "a:new", "y/index.html"),
            "output/y",
            "'output/y' is a file that HandbookGen did not write, but the site needs a folder there."
        );
        site.Read("output/a").ShouldBe("a");
    }

    [Fact]
    public void Reports_two_files_of_one_name()
    {
        ShouldBeRefused(
            TryBuild(false, "a", "b/x:1", "b/x:2", "b/x:3"),
            "output/b/x",
            "Two files of the site would be written to 'output/b/x'."
        );
        ShouldBeRefused(TryBuild(false, "a/b", "a/b/c/index.html"), "output/a/b", "'output/a/b' is both a file and a folder of the site.");
        site.Exists("output").ShouldBeFalse();
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("/x")]
    [InlineData(".handbookgen/manifest.txt")]
    public void Throws_for_a_name_that_leads_out(string name)
    {
        using var writer = Open();
        Should.Throw<ArgumentException>(() => writer.Stage(name, "x"u8));
        Should.Throw<ArgumentException>(() => writer.StageCopy(name, site.Write("x", "x")["x"]));
    }

    [Fact]
    public void Does_not_write_through_a_link_that_leads_out()
    {
        Build("a/index.html");
        site.Write("elsewhere/index.html", "theirs").Link("output/b", "../elsewhere").Link("output/file", "../elsewhere/index.html");
        ShouldBeRefused(
            TryBuild(true, "a/index.html", "b/index.html"),
            "output/b",
            "'output/b' is a symbolic link, but the site needs a folder there."
        );
        TryBuild(true, "a/index.html", "file:ours").Written.ShouldNotBeNull();
        site.Read("elsewhere/index.html").ShouldBe("theirs");
        site.Read("output/file").ShouldBe("ours");
        new FileInfo(site["output/file"]).LinkTarget.ShouldBeNull();
    }

    [Fact]
    public void Replaces_a_link_to_a_folder_by_a_file_when_forced()
    {
        site.Write("elsewhere/photo.jpg").Link("output/b", "../elsewhere").Link("output/c", "nowhere");
        TryBuild(true, "b", "c").Written.ShouldNotBeNull();
        site.Read("output/b").ShouldBe("b");
        site.Read("output/c").ShouldBe("c");
        site.Exists("elsewhere/photo.jpg").ShouldBeTrue();
    }

    [Fact]
    public void Does_not_delete_through_a_link_that_leads_out()
    {
        Build("index.html", "a/b/old.html");
        Directory.Delete(site["output/a"], recursive: true);
        site.Write("elsewhere/b/old.html").Link("output/a", "../elsewhere");
        Build("index.html").Deleted.ShouldBe(0);
        site.Exists("elsewhere/b/old.html").ShouldBeTrue();
    }

    [Fact]
    public void Does_not_use_a_link_as_its_own_folder()
    {
        site.Write("elsewhere/staging/photo.jpg").Write("output/x").Link("output/.handbookgen", "../elsewhere");
        Should.Throw<IOException>(() => Open(force: true)).Message.ShouldContain("symbolic link");
        site.Exists("elsewhere/staging/photo.jpg").ShouldBeTrue();
    }

    [Fact]
    public void Leaves_the_old_site_whole_without_a_commit()
    {
        Build("a:old", "b:old");
        using (var writer = Open())
            Stage(writer, "a:new", "c/index.html:new");
        site.Files("output").ShouldBe([ManifestName, "a", "b"]);
        site.Read("output/a").ShouldBe("old");
        site.Exists("output/.handbookgen/staging").ShouldBeFalse();
    }

    [Fact]
    public void Leaves_no_folder_behind_when_the_first_build_stops()
    {
        using (var writer = Open())
            Stage(writer, "a");
        site.Exists("output").ShouldBeFalse();
    }

    [Fact]
    public void Leaves_the_old_site_whole_when_a_copy_cannot_be_finished()
    {
        Build("a:old", "b:old");
        Should.Throw<IOException>(() =>
        {
            using var writer = Open();
            Stage(writer, "a:new");
            writer.StageCopy("b", site["gone.png"]);
            writer.Commit();
        });
        site.Files("output").ShouldBe([ManifestName, "a", "b"]);
        site.Read("output/a").ShouldBe("old");
    }

    [Fact]
    public void Leaves_the_old_site_whole_when_a_file_cannot_be_staged()
    {
        Build("a:old", "b:old");
        ShouldThrowFromTheDisk(() =>
        {
            using var writer = Open();
            Stage(writer, "a:new");
            // Stands in for a full disk, which a test cannot make: the second staged file cannot be created.
            site.Write("output/.handbookgen/staging/site/b/in-the-way");
            Stage(writer, "b:new");
            writer.Commit();
        });
        site.Files("output").ShouldBe([ManifestName, "a", "b"]);
        site.Read("output/a").ShouldBe("old");
    }

    [Fact]
    public void Leaves_the_old_site_whole_when_a_name_is_too_long_for_the_disk()
    {
        Build("a:old", "b:old");
        Should.Throw<IOException>(() => TryBuild(false, "a:new", $"d/{new string('x', 300)}/index.html"));
        site.Files("output").ShouldBe([ManifestName, "a", "b"]);
        site.Read("output/a").ShouldBe("old");
    }

    [Fact]
    public void Keeps_what_is_in_place_when_a_commit_stops()
    {
        Build("a:old", "b:old");
        StopAt("a", "a:new", "c/d/index.html");
        Output().ShouldBe(["a", "b", "c/d/index.html"]);
        site.Read("output/a").ShouldBe("old");
        Build("a:new", "b:old").ShouldBe(new WriteSummary(1, 1, 1));
        Output().ShouldBe(["a", "b"]);
        site.Exists("output/c").ShouldBeFalse();
    }

    [Fact]
    public void Recovers_from_an_end_between_two_renames()
    {
        Build("a:old", "stale", "z:old");
        StopAt("z", "a:new", "new/index.html", "z:new");
        Output().ShouldBe(["a", "new/index.html", "stale", "z"]);
        site.Read("output/" + ManifestName).ShouldBe("handbookgen 1 4\na\nnew/index.html\nstale\nz\n");

        Build("a:new", "z:newer").ShouldBe(new WriteSummary(1, 1, 2));
        Output().ShouldBe(["a", "z"]);
        site.Exists("output/new").ShouldBeFalse();
        site.Read("output/z").ShouldBe("newer");
    }

    private void StopAt(string name, params string[] files) =>
        Should.Throw<IOException>(() =>
        {
            using var writer = Open();
            Stage(writer, files);
            File.Delete(site[$"output/.handbookgen/staging/site/{name}"]);
            writer.Commit();
        });

    [Theory]
    [InlineData("x", "x/index.html")]
    [InlineData("x/y/index.html", "x")]
    public void Reports_a_file_that_is_also_a_folder(string first, string second)
    {
        Build("a:old");
        var result = TryBuild(false, "a:new", first, second);
        result.Diagnostics.Select(diagnostic => diagnostic.Message).ShouldBe(["'output/x' is both a file and a folder of the site."]);
        site.Files("output").ShouldBe([ManifestName, "a"]);
        site.Read("output/a").ShouldBe("old");
    }

    [Fact]
    public void Removes_what_an_earlier_build_left_staged()
    {
        Build("a");
        site.Write("output/.handbookgen/staging/1", "half").Write("output/.handbookgen/staging/lock");
        Build("a").Unchanged.ShouldBe(1);
        site.Files("output").ShouldBe([ManifestName, "a"]);
    }

    [Fact]
    public void Lets_only_one_build_write_at_a_time()
    {
        using var first = Open();
        Stage(first, "a");
        Should.Throw<IOException>(() => Open()).Message.ShouldContain("Another build");
        first.Commit().Written!.Changed.ShouldBe(1);
        Build("a").Unchanged.ShouldBe(1);
    }

    [Fact]
    public void Takes_files_from_many_threads()
    {
        using (var writer = Open())
        {
            Parallel.For(0, 500, i => writer.Stage($"{i % 10}/{i}/index.html", Encoding.UTF8.GetBytes($"{i}")));
            writer.Commit().Written.ShouldBe(new WriteSummary(500, 0, 0));
        }

        Enumerable.Range(0, 500).ShouldAllBe(i => site.Read($"output/{i % 10}/{i}/index.html") == $"{i}");
    }
}
