using System.CommandLine;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen anchors</c>.</summary>
internal static class AnchorsCommand
{
    public static Command Create(Shell shell) =>
        new DocumentedCommand(
            "anchors",
            "Records, lists and compares the anchors of a handbook.",
            new Example("handbookgen anchors lock", "records the protected anchors in 'anchors.lock'"),
            new Example("handbookgen anchors diff --base origin/main", "shows which protected anchors this branch has changed")
        )
        {
            AnchorsLockCommand.Create(shell),
            AnchorsListCommand.Create(shell),
            AnchorsDiffCommand.Create(shell),
            AnchorsPinCommand.Create(shell),
        };
}
