using HandbookGen.Cli;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Commands;

public sealed class ThemeCommandTests
{
    private static readonly string Theme = Path.Combine(Golden.Repository, "themes", "handbook");

    [Fact]
    public void Lists_every_file_of_the_theme_and_prints_each_as_it_is()
    {
        var files = Run("theme", "list").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        files.ShouldBe(
            Directory
                .EnumerateFiles(Theme, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Theme, file).Replace('\\', '/'))
                .Where(file =>
                    !file.StartsWith("node_modules/", StringComparison.Ordinal) && !file.StartsWith("package", StringComparison.Ordinal)
                ),
            ignoreOrder: true
        );
        foreach (var file in files)
            Run("theme", "show", file).ShouldBe(File.ReadAllText(Path.Combine(Theme, file)), file);
    }

    [Theory]
    [InlineData("footer", "partials/footer.sbn-html")]
    [InlineData("page", "templates/page.sbn-html")]
    public void Knows_templates_and_partials_by_their_names(string name, string path) =>
        Run("theme", "show", name).ShouldBe(File.ReadAllText(Path.Combine(Theme, path)));

    private static string Run(params string[] args)
    {
        var output = new StringWriter();
        Program.Run(args, new Shell(output, TextWriter.Null, Golden.Repository)).ShouldBe(ExitCode.Clean);
        return output.ToString();
    }
}
