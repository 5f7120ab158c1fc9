using System.CommandLine;
using HandbookGen.Indexing.Scaffolding;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen new job-family</c>.</summary>
internal static class NewJobFamilyCommand
{
    public static Command Create(Shell shell)
    {
        var name = new Argument<string>("name") { Description = "The name of the job family; the file is named after it." };
        var department = new Option<string>("--department") { HelpName = "name", Description = "The department of the job family." };
        var level = new Option<string>("--level")
        {
            HelpName = "title",
            Description = "The title of the first level; defaults to the name of the job family.",
        };
        var command = new DocumentedCommand(
            "job-family",
            "Creates the page of a job family.",
            new Example(
                "handbookgen new job-family \"Campaign Manager\" --department Marketing",
                "creates 'campaign-manager.md' next to the other job families"
            )
        )
        {
            name,
            department,
            level,
        };
        var options = new NewOptions(command);
        command.SetAction(parsed =>
            NewCommand.Write(
                options.Read(parsed, shell),
                parsed.GetValue(name)!,
                null,
                site => site.Records.JobFamilies.Select(family => family.Page),
                slug =>
                    JobFamilyScaffold.Write(
                        parsed.GetValue(name)!,
                        slug,
                        parsed.GetValue(department),
                        parsed.GetValue(level) ?? parsed.GetValue(name)!
                    ),
                shell
            )
        );
        return command;
    }
}
