using HandbookGen.Cli;

namespace HandbookGen.Tests.Commands;

public sealed class ProgramVersionTests
{
    [Theory]
    [InlineData("0.1.0+86b7e1a3c89a9da2a75f454cb65522532db47cf7", "0.1.0 (86b7e1a3c)")]
    [InlineData("0.2.0-beta.1+86b7e1a3c89a9da2a75f454cb65522532db47cf7", "0.2.0-beta.1 (86b7e1a3c)")]
    [InlineData("0.1.0+dev", "0.1.0 (dev)")]
    [InlineData("0.1.0", "0.1.0")]
    public void Shows_the_commit_behind_the_version(string informational, string shown) => ProgramVersion.Of(informational).ShouldBe(shown);

    [Fact]
    public void Is_that_of_the_assembly()
    {
        using var output = new StringWriter { NewLine = "\n" };

        Program.Run(["--version"], new Shell(output, TextWriter.Null, "/")).ShouldBe(ExitCode.Clean);

        var version = typeof(Program).Assembly.GetName().Version!.ToString(3);
        output.ToString().ShouldMatch($@"^handbookgen {version.Replace(".", @"\.")}( \([0-9a-f]{{9}}\))?\n\z");
    }
}
