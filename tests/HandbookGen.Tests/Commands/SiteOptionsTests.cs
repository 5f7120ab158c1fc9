using System.CommandLine;
using HandbookGen.Cli;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Commands;

public sealed class SiteOptionsTests : IDisposable
{
    private readonly TempFolder folder = new();

    public SiteOptionsTests()
    {
        folder.Write("site/pages/a.md", "A");
        folder.Write("pages/a.md", "A");
        folder.Write("shared/a.md", "A");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Takes_the_current_folder_for_the_root() => Read().Root.ShouldBe(folder.Path);

    [Fact]
    public void Looks_for_the_root_below_the_current_folder() => Read("--root", "site").Root.ShouldBe(Path.Combine(folder.Path, "site"));

    [Fact]
    public void Looks_for_input_below_the_root_first_and_then_below_the_current_folder() =>
        Read("-r", "site", "-i", "pages", "-i", "shared", "--input", "nowhere")
            .Overrides.InputPaths.ShouldBe(["pages", "../shared", "nowhere"]);

    [Fact]
    public void Keeps_the_order_of_repeated_options()
    {
        var overrides = Read("-s", "SiteTitle=A", "-a", "All=None", "--setting", "SiteTitle=B", "-a", "HB1001=Error", "-o", "x").Overrides;

        overrides.Settings.ShouldBe(["SiteTitle=A", "SiteTitle=B"]);
        overrides.Analyzers.ShouldBe(["All=None", "HB1001=Error"]);
        overrides.OutputPath.ShouldBe("x");
    }

    [Fact]
    public void Overrides_nothing_when_nothing_is_given()
    {
        var overrides = Read().Overrides;

        overrides.Settings.ShouldBeEmpty();
        overrides.Analyzers.ShouldBeEmpty();
        overrides.InputPaths.ShouldBeEmpty();
        overrides.OutputPath.ShouldBeNull();
    }

    private SiteArguments Read(params string[] args)
    {
        var command = new Command("check");
        var options = new SiteOptions(command);
        return options.Read(command.Parse(args), folder.Path);
    }
}
