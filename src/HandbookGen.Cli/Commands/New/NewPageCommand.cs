using System.CommandLine;
using HandbookGen.Indexing.Scaffolding;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen new page</c>.</summary>
internal static class NewPageCommand
{
    public static Command Create(Shell shell)
    {
        var title = new Argument<string>("title") { Description = "The title; the file is named after it." };
        var dri = NewOptions.Dri(isRequired: false);
        var command = new DocumentedCommand(
            "page",
            "Creates a page.",
            new Example("handbookgen new page \"Office Hours\" --to content/handbook", "creates 'content/handbook/office-hours.md'")
        )
        {
            title,
            dri,
        };
        var options = new NewOptions(command);
        command.SetAction(parsed =>
            NewCommand.Write(
                options.Read(parsed, shell),
                parsed.GetValue(title)!,
                parsed.GetValue(dri),
                _ => [],
                slug => PageScaffold.Write(parsed.GetValue(title)!, slug, parsed.GetValue(dri)),
                shell
            )
        );
        return command;
    }
}
