using System.Diagnostics;
using HandbookGen.Cli;
using HandbookGen.Loading;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Commands;

/// <summary>
/// What a transcript of <c>handbookgen doctor</c> cannot show: the values of this machine, and machines that lack something.
/// </summary>
[Trait("Category", "Slow")]
public sealed class DoctorTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Shows_the_versions_of_this_machine()
    {
        folder.Write("content/_index.md");
        using var output = new StringWriter { NewLine = "\n" };
        Program.Run(["doctor"], new Shell(output, TextWriter.Null, folder.Path)).ShouldBe(ExitCode.Clean);

        var version = GitState.Read(folder.Path).Version;
        Assert.SkipWhen(version is null, "Git is not installed.");
        version!.ShouldMatch(@"^\d+\.\d+");
        output
            .ToString()
            .ShouldStartWith(
                $"""
                Program
                  handbookgen  {ProgramVersion.Full}
                  runtime      .NET {Environment.Version}
                  system       {ProgramSection.System}
                  git          {version}

                """.ReplaceLineEndings("\n")
            );
    }

    [Fact]
    public void Works_without_git()
    {
        folder.Write("content/_index.md");
        FileCommand.RunGit(["init"], folder.Path);

        var (code, output, error) = Run(["doctor"], path: "");

        code.ShouldBe(ExitCode.Clean);
        error.ShouldBe("");
        output.ShouldContain("  git          not found\n");
        output.ShouldEndWith(
            """

            Git
              history    not shown, because git is not installed
              comparing  '--base', '--changed' and '--staged' do not work, because git is not installed

            Problems
              'git' cannot be started.
                help: Install git, or add its folder to PATH.

            A site can be built.

            """.ReplaceLineEndings("\n")
        );
    }

    [Fact]
    public void Names_what_cannot_be_read()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no modes of files.");
            return;
        }

        folder.Write("content/_index.md").Write("content/closed/page.md").Write("statiq.json", "{}");
        File.SetUnixFileMode(folder.Path, (UnixFileMode)0b111_101_101);
        File.SetUnixFileMode(folder["content/closed"], UnixFileMode.None);

        var (code, output, _) = Run(["doctor"], asNobody: true);
        File.SetUnixFileMode(folder["content/closed"], UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        code.ShouldBe(ExitCode.Findings);
        output.ShouldContain("The folder 'content/closed' cannot be read: permission is denied.");

        File.SetUnixFileMode(folder["statiq.json"], UnixFileMode.None);
        (code, output, _) = Run(["doctor"], asNobody: true);
        code.ShouldBe(ExitCode.CouldNotRun);
        output.ShouldContain("  settings  statiq.json\n");
        output.ShouldContain($"Access to the path '{folder["statiq.json"]}' is denied.\n");
        output.ShouldEndWith("No site can be built until this is corrected.\n");
    }

    [Theory]
    [InlineData(true, "Mermaid is installed")]
    [InlineData(false, "Mermaid is not installed, so diagrams are shown as text; run 'npm ci' in the theme's folder")]
    public void Says_whether_diagrams_can_be_drawn(bool isInstalled, string says)
    {
        if (isInstalled)
            folder.Write("themes/handbook/node_modules/mermaid/dist/mermaid.esm.min.mjs");
        folder.Write("themes/handbook/templates/page.sbn-html");

        var section = ThemeSection.Of(folder.Path, new(), ShippedThemes.None);

        section.Rows.ShouldContain(row => row[0] == "diagrams" && row[1] == says);
    }

    // As another user if this one may read everything.
    private (int Code, string Output, string Error) Run(string[] arguments, string? path = null, bool asNobody = false)
    {
        string[] line = [PathOf("dotnet"), "exec", Path.Combine(AppContext.BaseDirectory, "handbookgen.dll"), .. arguments];
        if (asNobody && Environment.IsPrivilegedProcess)
            line = [PathOf("setpriv"), "--reuid=65534", "--regid=65534", "--clear-groups", .. line];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (path is not null)
            start.Environment["PATH"] = path;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private static string PathOf(string program)
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(each => Path.Combine(each, program))
            .FirstOrDefault(File.Exists);
        Assert.SkipWhen(found is null, $"There is no program '{program}' in PATH.");
        return found!;
    }
}
