using System.CommandLine;
using HandbookGen.Indexing.Adopting;
using HandbookGen.Writing;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen init</c>.</summary>
internal static class InitCommand
{
    public static Command Create(Shell shell)
    {
        var folder = new Argument<string>("folder")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "The root of the handbook; defaults to the current folder.",
        };
        var title = new Option<string>("--title")
        {
            HelpName = "text",
            Description = "The name of the handbook; defaults to that of the former site or of the README.",
        };
        var command = new DocumentedCommand(
            "init",
            "Creates a handbook, or makes one of the pages in a folder. No file is overwritten.",
            new Example("handbookgen init acme-handbook", "creates a folder with the first pages, which have no findings"),
            new Example("handbookgen init", "in a folder with pages, writes settings for them and tolerates what is wrong"),
            new Example("handbookgen init --dry-run", "prints everything as a patch and writes nothing"),
            new Example("handbookgen init --ci github", "also writes a workflow for GitHub Actions")
        )
        {
            folder,
            title,
        };
        var ci = new CiOption(command);
        var dryRun = new DryRunOption(command);
        command.SetAction(parsed =>
        {
            var (isTyped, forge) = ci.Read(parsed);
            var typed = parsed.GetValue(folder) ?? ".";
            return Run(typed, new InitRequest(parsed.GetValue(title), isTyped, forge), dryRun.Read(parsed, shell), shell);
        });
        return command;
    }

    private static int Run(string typed, InitRequest request, bool isDryRun, Shell shell)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(typed, shell.CurrentDirectory));
        var shown = Path.TrimEndingDirectorySeparator(typed);
        if (!isDryRun && StagedFiles.Finish(root))
        {
            shell.Output.WriteLine(
                "Finished what an interrupted 'handbookgen init' had begun. Run 'handbookgen check' to see the handbook."
            );
            return ExitCode.Clean;
        }

        if (InitFolder.Refusal(root, shown) is { } refusal)
            return refusal.Write(shell);
        var folder = InitFolder.Read(root, shown);
        var (plan, mistake) = FormerSite.Find(folder.Files) is { } adoption
            ? InitPlan.Adopt(folder, request, adoption)
            : InitPlan.New(folder, request);
        if (plan is null)
            return mistake!.Write(shell);
        var changes = plan.Files.Changes;
        if (isDryRun)
            changes.Print(root, shell);
        else
            StagedFiles.Write(root, changes.Added, changes.Changed);
        InitReport.Write(plan, folder, isDryRun, isDryRun ? shell.Error : shell.Output);
        return ExitCode.Clean;
    }
}
