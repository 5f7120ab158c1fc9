using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HandbookGen.Cli;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Commands;

/// <summary><c>init</c> on a machine that refuses: nothing is left half-made.</summary>
public sealed class InitTests
{
    private const string Nobody = "65534";

    [Fact]
    public void Ends_with_a_sentence_in_a_folder_without_permission()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Permissions are those of Unix.");
            return;
        }

        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["closed"]);
        File.SetUnixFileMode(folder.Path, (UnixFileMode)0b111_101_101);
        File.SetUnixFileMode(folder["closed"], (UnixFileMode)0b101_101_101);

        foreach (var target in (string[])["closed", "closed/new/handbook"])
        {
            var (code, error) = RunUnprivileged(folder[target]);

            code.ShouldBe(ExitCode.CouldNotRun, error);
            error.ShouldMatch(@"^handbookgen: Access to the path '.*/closed/\.handbookgen-new' is denied\.\n$");
        }

        folder.Files().ShouldBeEmpty();
        File.SetUnixFileMode(folder["closed"], (UnixFileMode)0b111_101_101);
    }

    [Fact]
    public void Leaves_nothing_when_a_file_is_larger_than_allowed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Limits are set with 'ulimit' of Linux.");
        using var folder = new TempFolder();
        folder.Write("README.md", "# Acme\n");

        // 4 KB, or 8 for a shell that counts so; one of the schemas is larger. The runtime's own files must not be.
        var (code, error) = Run(
            "sh",
            ["-c", "ulimit -f 8; exec dotnet \"$0\" init \"$1\"", Program, folder.Path],
            ("DOTNET_EnableWriteXorExecute", "0"),
            ("DOTNET_EnableDiagnostics", "0")
        );

        code.ShouldBe(ExitCode.CouldNotRun, error);
        error.ShouldMatch(@"^handbookgen: The file '.*/\.handbookgen-new/\d+' would be larger than files may be here\.\n$");
        folder.Files().ShouldBe(["README.md"]);
        Directory.GetDirectories(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void Takes_back_what_is_in_place_when_a_folder_cannot_be_made()
    {
        using var folder = new TempFolder();
        // Found only when the files before it are in their places.
        folder.Write("README.md").Write(".vscode", "a file, where a folder has to be");

        var (code, error) = RunHere(folder, "init");

        code.ShouldBe(ExitCode.CouldNotRun);
        error.ShouldContain(".vscode");
        folder.Files().ShouldBe([".vscode", "README.md"]);
        Directory.GetDirectories(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void Removes_what_a_run_left_that_was_killed()
    {
        using var folder = new TempFolder();
        folder.Write(".handbookgen-new/3", "half");

        RunHere(folder, "init").Code.ShouldBe(ExitCode.Clean);

        folder.Exists(".handbookgen-new").ShouldBeFalse();
        folder.Exists("statiq.json").ShouldBeTrue();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Finishes_what_a_run_began_that_was_killed_between_two_files(int placed)
    {
        using var folder = new TempFolder();
        string[] names = ["statiq.json", "content/_index.md"];
        for (var i = 0; i < names.Length; i++)
            folder.Write(i < placed ? names[i] : $".handbookgen-new/{i}", names[i]);
        folder.Write(".handbookgen-new/places", string.Join('\n', names));

        RunHere(folder, "init").Code.ShouldBe(ExitCode.Clean);

        folder.Files().ShouldBe(names, ignoreOrder: true);
        names.ShouldAllBe(name => folder.Read(name) == name);
    }

    [Fact]
    public void Removes_the_folder_of_a_run_that_was_killed_at_its_end()
    {
        using var folder = new TempFolder();
        RunHere(folder, "init").Code.ShouldBe(ExitCode.Clean);
        Directory.CreateDirectory(folder[".handbookgen-new"]);

        RunHere(folder, "init").Code.ShouldNotBe(ExitCode.Clean);

        Directory.Exists(folder[".handbookgen-new"]).ShouldBeFalse();
    }

    [Theory]
    [InlineData("../out.txt")]
    [InlineData("/etc/handbookgen-test")]
    [InlineData("away/x.txt")]
    [InlineData(".git/hooks/pre-commit")]
    [InlineData(".GIT/hooks/pre-commit")]
    public void Finishes_nothing_outside_of_the_folder(string place)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        using var folder = new TempFolder();
        using var elsewhere = new TempFolder();
        folder.Write("site/.handbookgen-new/0", "x").Write("site/.handbookgen-new/places", place);
        File.CreateSymbolicLink(folder["site/away"], elsewhere.Path);

        RunHere(folder, "init", "site").Code.ShouldBe(ExitCode.CouldNotRun);

        folder.Read("site/.handbookgen-new/0").ShouldBe("x");
        elsewhere.Files().ShouldBeEmpty();
    }

    [Fact]
    public void Creates_a_handbook_that_builds()
    {
        using var folder = new TempFolder();
        RunHere(folder, "init").Code.ShouldBe(ExitCode.Clean);

        RunHere(folder, "build").Code.ShouldBe(ExitCode.Clean);

        folder.Exists("output/index.html").ShouldBeTrue();
    }

    [Fact]
    public void Writes_a_problem_matcher_that_reads_concise_findings()
    {
        using var folder = new TempFolder();
        RunHere(folder, "init").Code.ShouldBe(ExitCode.Clean);
        folder.Write("content/bad page.md", "---\ntitle: Bad\n---\n[x](/nowhere/)\n");
        var matcher = JsonNode.Parse(folder.Read(".vscode/tasks.json"))!["tasks"]![0]!["problemMatcher"]!["pattern"]!;

        using var output = new StringWriter { NewLine = "\n" };
        Cli.Program.Run(["check", "--format", "concise"], new Shell(output, TextWriter.Null, folder.Path));
        var match = Regex.Match(output.ToString().Split('\n')[0], matcher["regexp"]!.GetValue<string>());

        string Group(string name) => match.Groups[matcher[name]!.GetValue<int>()].Value;
        Group("file").ShouldBe("content/bad page.md");
        Group("line").ShouldBe("4");
        Group("column").ShouldBe("5");
        Group("severity").ShouldBe("error");
        Group("code").ShouldBe("HB1001");
        Group("message").ShouldBe("No page at '/nowhere/'.");
    }

    [Fact]
    public void Writes_schemas_where_the_settings_say()
    {
        using var folder = new TempFolder();
        RunHere(folder, "init").Code.ShouldBe(ExitCode.Clean);

        var named = JsonNode.Parse(folder.Read(".vscode/settings.json"))!["yaml.schemas"]!.AsObject().Select(entry => entry.Key);
        var own = JsonNode.Parse(folder.Read("statiq.json"))!["$schema"]!.GetValue<string>();

        foreach (var schema in named.Append(own))
            JsonNode.Parse(folder.Read(schema))!["$schema"].ShouldNotBeNull(schema);
    }

    private static string Program => Path.Combine(AppContext.BaseDirectory, "handbookgen.dll");

    // The rights of root are not checked, so root hands its rights over.
    private static (int Code, string Error) RunUnprivileged(string target)
    {
        if (Environment.UserName != "root")
            return Run("dotnet", [Program, "init", target]);
        Assert.SkipUnless(File.Exists("/usr/bin/setpriv"), "Root needs 'setpriv' to run a program with fewer rights.");
        return Run(
            "setpriv",
            [$"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", "dotnet", Program, "init", target],
            ("HOME", "/nonexistent")
        );
    }

    private static (int Code, string Error) Run(string program, string[] arguments, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = "/",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        output.GetAwaiter().GetResult();
        return (process.ExitCode, error);
    }

    private static (int Code, string Error) RunHere(TempFolder folder, params string[] arguments)
    {
        using var error = new StringWriter { NewLine = "\n" };
        var code = Cli.Program.Run(arguments, new Shell(TextWriter.Null, error, folder.Path));
        return (code, error.ToString());
    }
}
