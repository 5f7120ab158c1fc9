using System.Collections.Immutable;
using System.CommandLine;
using HandbookGen.Cli.Reporters;
using HandbookGen.Diagnostics;
using HandbookGen.Validation;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen baseline</c>.</summary>
internal static class BaselineCommand
{
    private sealed record Target(string Root, bool IsDryRun);

    public static Command Create(Shell shell) =>
        new DocumentedCommand(
            "baseline",
            "Tolerates the current findings of a handbook, so that only new ones are reported.",
            new Example("handbookgen baseline write", $"writes all findings to '{Baseline.FileName}'"),
            new Example("handbookgen baseline prune", "removes corrected findings")
        )
        {
            Write(shell),
            Prune(shell),
        };

    private static DocumentedCommand Write(Shell shell)
    {
        var allowGrowth = new Option<bool>("--allow-growth") { Description = "Adds new findings to an existing baseline." };
        var command = new DocumentedCommand(
            "write",
            $"Writes the findings of all rules to '{Baseline.FileName}'. An existing baseline can only shrink.",
            new Example("handbookgen baseline write", "creates the baseline, or removes corrected findings from it"),
            new Example("handbookgen baseline write --allow-growth", "also tolerates new findings")
        );
        var site = new SiteOptions(command);
        command.Add(allowGrowth);
        var dryRun = new DryRunOption(command);
        command.SetAction(parsed =>
            Run(
                site.Read(parsed, shell.CurrentDirectory),
                shell,
                (input, result, root) =>
                    Write(input, result, parsed.GetValue(allowGrowth), new Target(root, dryRun.Read(parsed, shell)), shell)
            )
        );
        return command;
    }

    private static DocumentedCommand Prune(Shell shell)
    {
        var command = new DocumentedCommand(
            "prune",
            $"Removes findings that no longer occur from '{Baseline.FileName}', and adds none.",
            new Example("handbookgen baseline prune", "removes corrected findings")
        );
        var site = new SiteOptions(command);
        var dryRun = new DryRunOption(command);
        command.SetAction(parsed =>
            Run(
                site.Read(parsed, shell.CurrentDirectory),
                shell,
                (input, result, root) => Prune(input, result, new Target(root, dryRun.Read(parsed, shell)), shell)
            )
        );
        return command;
    }

    private static int Run(SiteArguments site, Shell shell, Func<SiteInput, PipelineResult, string, int> change)
    {
        var input = site.LoadInput();
        if (input.IsBroken)
            return ReportOutput.WriteBroken(input, site, shell);
        var request = new PipelineRequest(
            site.Root,
            input.Config.Config,
            SiteOptions.ShippedThemes,
            HasTypedInputPaths: input.Config.HasTypedInputPaths
        )
        {
            Baseline = input.Baseline ?? Baseline.Empty,
        };
        return change(input, HandbookPipeline.Check(request), site.Root);
    }

    private static int Write(SiteInput input, PipelineResult result, bool allowGrowth, Target target, Shell shell)
    {
        var added = result.Diagnostics.Where(diagnostic => Baseline.Takes(diagnostic.RuleId)).ToImmutableArray();
        if (input.Baseline is not null && !added.IsEmpty && !allowGrowth)
        {
            shell.Error.WriteLine(
                $"handbookgen: The baseline would grow by {Totals.Count(added.Length, "finding", "findings")}; "
                    + $"the first is {FindingLine.Of(added[0])}"
            );
            shell.Error.WriteLine(FindingLine.Help("Correct the new findings, or add '--allow-growth'."));
            return ExitCode.Findings;
        }

        var entries = EntriesOf(result, result.Tolerated.Concat(added));
        var change = NewBaseline.Change(target.Root, new Baseline(entries));
        if (target.IsDryRun)
            return change.Print(target.Root, shell);
        change.Write(target.Root);
        shell.Output.WriteLine(
            $"Wrote {Totals.Count(entries.Length, "finding", "findings")} to {Baseline.FileName} "
                + $"({added.Length} added, {result.Stale.Length} removed)."
        );
        WriteRest(result, shell.Output);
        return ExitCode.Clean;
    }

    private static ImmutableArray<BaselineEntry> EntriesOf(PipelineResult result, IEnumerable<Diagnostic> diagnostics)
    {
        var fingerprints = result.Fingerprints();
        return [.. diagnostics.Select(diagnostic => Baseline.EntryOf(diagnostic, fingerprints[diagnostic]))];
    }

    // Says so, because they look tolerated otherwise.
    private static void WriteRest(PipelineResult result, TextWriter output)
    {
        var rest = result.Diagnostics.Count(diagnostic => !Baseline.Takes(diagnostic.RuleId));
        if (rest > 0)
            output.WriteLine(
                $"{Totals.Count(rest, "finding", "findings")} cannot be tolerated: lost protected anchors, and files that cannot be read."
            );
    }

    private static int Prune(SiteInput input, PipelineResult result, Target target, Shell shell)
    {
        if (input.Baseline is null)
        {
            shell.Error.WriteLine($"handbookgen: There is no '{Baseline.FileName}' at the root.");
            return ExitCode.CouldNotRun;
        }

        var change = result.Stale.IsEmpty
            ? new FileChanges([], [])
            : NewBaseline.Change(target.Root, new Baseline(EntriesOf(result, result.Tolerated)));
        if (target.IsDryRun)
            return change.Print(target.Root, shell);
        change.Write(target.Root);
        shell.Output.WriteLine(
            $"Removed {Totals.Count(result.Stale.Length, "finding", "findings")} from {Baseline.FileName}; "
                + $"{Totals.Count(result.Tolerated.Length, "remains", "remain")}."
        );
        return ExitCode.Clean;
    }
}
