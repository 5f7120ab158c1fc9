using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Packaging;

/// <summary>
/// The steps of the Containerfile, one by one, in a folder that stands for the root of the image. Installing git and adding a user change
/// the machine itself; they are only read.
/// </summary>
public sealed class ContainerfileTests
{
    private static readonly (string Instruction, string Text)[] Steps =
    [
        .. File.ReadLines(Path.Combine(Golden.Repository, "Containerfile"))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split(' ', 2))
            .Select(parts => (parts[0], parts[1])),
    ];

    [Fact]
    public void Has_only_steps_that_these_tests_know()
    {
        Steps
            .Select(step => step.Instruction)
            .ShouldBe(["FROM", "RUN", "ADD", "RUN", "RUN", "RUN", "USER", "WORKDIR", "ENTRYPOINT", "CMD"]);
        Runs(0).ShouldStartWith("apt-get update && apt-get install");
        Runs(3).ShouldStartWith("useradd ");
    }

    [Fact]
    public void Does_not_run_as_root()
    {
        var user = Steps.Last(step => step.Instruction == "USER").Text;
        Runs(3).ShouldEndWith(" " + user);
        user.ShouldNotBe("root");
    }

    [Fact]
    public void Finds_the_program_in_the_archive_of_a_release()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The steps are written for Linux.");
        using var image = new TempFolder();
        // As src/release makes it.
        image.Write("release/handbookgen-1.2.3-linux-x64/handbookgen", "#!/bin/sh\necho $# arguments\n");
        Run(image, "chmod +x release/*/handbookgen");
        Run(image, "mkdir -p opt usr/local/bin && cd release && tar -czf handbookgen-1.2.3-linux-x64.tar.gz handbookgen-1.2.3-linux-x64");

        var add = Steps.Single(step => step.Instruction == "ADD").Text.Split(' ');
        Run(image, $"cd release && for archive in {add[0]}; do tar -xzf \"$archive\" -C \"{image.Path}{add[1]}\"; done");
        Run(image, Runs(1).Replace("/opt/", image.Path + "/opt/").Replace("/usr/", image.Path + "/usr/"));

        Steps.Last(step => step.Instruction == "ENTRYPOINT").Text.ShouldBe("""["handbookgen"]""");
        Run(image, "PATH=usr/local/bin; handbookgen check -r x").ShouldBe("3 arguments\n");
    }

    [Fact]
    public void Lets_git_read_a_folder_of_another_user()
    {
        using var image = new TempFolder();
        Run(image, Runs(2));
        image.Read("gitconfig").ShouldBe("[safe]\n\tdirectory = *\n");
    }

    // The commands of the RUN steps, counted from 0.
    private static string Runs(int index) => Steps.Where(step => step.Instruction == "RUN").ElementAt(index).Text;

    private static string Run(TempFolder image, string command) =>
        Script.Answer(
            image.Path,
            new Dictionary<string, string?> { ["GIT_CONFIG_SYSTEM"] = image["gitconfig"] },
            "/bin/sh",
            "-ec",
            command
        );
}
