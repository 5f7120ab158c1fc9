using System.CommandLine;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Writing;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen doctor</c>.</summary>
internal static class DoctorCommand
{
    // 'check' lists all of them.
    private const int MostProblems = 20;

    public static Command Create(Shell shell)
    {
        var command = new DocumentedCommand(
            "doctor",
            "Shows what the program knows about this handbook and this machine, and what keeps it from working.",
            new Example("handbookgen doctor", "shows versions, settings, folders, dialects, theme and git"),
            new Example("handbookgen doctor -r docs -s Theme=plain", "shows what 'build' with the same options would use")
        );
        var site = new SiteOptions(command);
        command.SetAction(parsed => Run(site, parsed, shell));
        return command;
    }

    private static int Run(SiteOptions options, ParseResult parsed, Shell shell)
    {
        var problems = new List<DoctorProblem>();
        try
        {
            Examine(options, parsed, problems, shell);
        }
        catch (Exception e) when (MachineFault.In(e) is { } sentence)
        {
            problems.Add(new DoctorProblem(sentence, null, ExitCode.CouldNotRun));
        }

        return Conclude(problems, shell.Output);
    }

    // Prints each section as soon as it is known: a later one may not be readable.
    private static void Examine(SiteOptions options, ParseResult parsed, List<DoctorProblem> problems, Shell shell)
    {
        ProgramSection.Of(GitState.Read(shell.CurrentDirectory)).Write(shell.Output);
        var site = options.Read(parsed, shell.CurrentDirectory);
        var git = GitState.Read(site.Root);
        RootOf(site.Root, options.HasTypedRoot(parsed)).Write(shell.Output);
        var input = site.LoadInput();
        problems.AddRange(input.Config.Diagnostics.Select(DoctorProblem.Of));
        SettingsSection.Of(input.Config).Write(shell.Output);
        var config = input.Config.Config;
        var checkedSite = Check(site, input, problems);
        FilesSection.Of(site.Root, config, SiteLoader.Load(site.Root, config), input.Baseline).Write(shell.Output);
        if (checkedSite is not null)
            DialectSection.Of(checkedSite).Write(shell.Output);
        ThemeSection.Of(site.Root, config, SiteOptions.ShippedThemes).Write(shell.Output);
        GitSection.Of(git, config).Write(shell.Output);
        problems.AddRange(GitSection.Problems(git));
    }

    private static DoctorSection RootOf(string root, bool isTyped)
    {
        var hasSettings = File.Exists(Path.Combine(root, SiteRoot.ConfigName));
        var reason =
            isTyped ? "named with '-r'"
            : hasSettings ? $"the nearest folder upwards with '{SiteRoot.ConfigName}'"
            : $"the current folder, because there is no '{SiteRoot.ConfigName}' in it or above it";
        return new DoctorSection(
            "Handbook",
            [
                ["root", root],
                ["found as", reason],
                ["settings", hasSettings ? SiteRoot.ConfigName : "none"],
            ]
        );
    }

    // What keeps 'build --no-check' from writing the site. Broken settings keep everything from being read, as in 'check'.
    private static Indexing.Site? Check(SiteArguments site, SiteInput input, List<DoctorProblem> problems)
    {
        if (input.IsBroken)
            return null;
        var config = input.Config;
        var result = HandbookPipeline.Check(
            new PipelineRequest(
                site.Root,
                config.Config,
                SiteOptions.ShippedThemes,
                WithRules: false,
                HasTypedInputPaths: config.HasTypedInputPaths
            )
            {
                Overrides = site.Overrides,
            }
        );
        problems.AddRange(result.Diagnostics.Where(each => each.Severity >= Severity.Warning).Select(DoctorProblem.Of));
        if (OutputGuard.Check(site.Root, config.Config, force: false) is { } refused)
            problems.Add(DoctorProblem.Of(refused));
        return result.Site;
    }

    private static int Conclude(List<DoctorProblem> problems, TextWriter output)
    {
        if (problems.Count == 0)
        {
            output.WriteLine("No problems.");
            return ExitCode.Clean;
        }

        output.WriteLine("Problems");
        foreach (var problem in problems.Take(MostProblems))
            problem.Write(output);
        if (problems.Count > MostProblems)
            output.WriteLine($"  … and {problems.Count - MostProblems} more; 'handbookgen check' shows all of them.");
        output.WriteLine();
        var code = problems.Max(problem => problem.Code);
        output.WriteLine(code == ExitCode.Clean ? "A site can be built." : "No site can be built until this is corrected.");
        return code;
    }
}
