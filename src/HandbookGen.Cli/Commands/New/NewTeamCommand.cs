using System.CommandLine;
using HandbookGen.Indexing.Scaffolding;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen new team</c>.</summary>
internal static class NewTeamCommand
{
    public static Command Create(Shell shell)
    {
        var name = new Argument<string>("name") { Description = "The name of the team; the file is named after it." };
        var dri = NewOptions.Dri(isRequired: false);
        var command = new DocumentedCommand(
            "team",
            "Creates the page of a team.",
            new Example("handbookgen new team \"Field Marketing\" --dri @ada", "creates 'field-marketing.md' next to the other teams")
        )
        {
            name,
            dri,
        };
        var options = new NewOptions(command);
        command.SetAction(parsed =>
            NewCommand.Write(
                options.Read(parsed, shell),
                parsed.GetValue(name)!,
                parsed.GetValue(dri),
                site => site.Records.Teams.Select(team => team.Page),
                slug => TeamScaffold.Write(parsed.GetValue(name)!, slug, parsed.GetValue(dri)),
                shell
            )
        );
        return command;
    }
}
