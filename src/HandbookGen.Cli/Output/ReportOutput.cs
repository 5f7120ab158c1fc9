using System.Security.Cryptography;
using System.Text;
using HandbookGen.Cli.Reporters;
using HandbookGen.Diagnostics;
using HandbookGen.Writing;

namespace HandbookGen.Cli;

/// <summary>Prints a report and writes it to the files that the command line names.</summary>
internal static class ReportOutput
{
    /// <returns>The exit code of the run.</returns>
    public static int Write(Report report, ReportArguments arguments, Shell shell)
    {
        Print(report with { Colours = shell.Colours }, arguments.Format, shell);
        var areWritten = true;
        foreach (var target in arguments.Targets.Concat(CiReports.For(arguments, shell)))
            areWritten &= WriteFile(report, target, shell);
        return areWritten ? ExitCode.For([.. report.Findings.Select(finding => finding.Diagnostic)], report.FailOn) : ExitCode.CouldNotRun;
    }

    /// <summary>Reports errors in the configuration, which end the run before a page is read.</summary>
    /// <returns>The exit code of the run.</returns>
    public static int WriteBroken(SiteInput input, SiteArguments site, Shell shell)
    {
        var paths = RepositoryPaths.Around(site.Root, shell);
        var report = Report.Of(input.Config, PipelineResult.Nothing, paths, Severity.Error, "in the configuration. Nothing was written.");
        Print(report with { Colours = shell.Colours }, null, shell);
        return ExitCode.BadUsage;
    }

    private static void Print(Report report, ReportFormat? chosen, Shell shell)
    {
        var format = chosen ?? TextReporter.Format;
        if (!shell.IsGithubActions || (format != TextReporter.Format && format != ConciseReporter.Format))
        {
            format.Write(report, shell.Output);
            return;
        }

        // Text that these formats quote from a page must not run as a workflow command.
        var token = RandomNumberGenerator.GetHexString(32, lowercase: true);
        shell.Output.WriteLine($"::stop-commands::{token}");
        format.Write(report, shell.Output);
        shell.Output.WriteLine($"::{token}::");
        if (chosen is null)
            GithubReporter.WriteAnnotations(report, shell.Output);
    }

    private static bool WriteFile(Report report, ReportTarget target, Shell shell)
    {
        try
        {
            if (target.Root is { } root)
                WriteBounds.Check(root, target.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(target.Path) ?? target.Path);
            // GitLab cannot read JSON that starts with a byte order mark.
            using var file = new StreamWriter(
                target.Path,
                append: target.IsAppended,
                new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
            )
            {
                NewLine = "\n",
            };
            target.Format.Write(report, file);
            return true;
        }
        catch (Exception e) when (MachineFault.In(e) is { } sentence)
        {
            shell.Error.WriteLine($"handbookgen: Cannot write the report '{target.Shown}': {sentence}");
            return false;
        }
    }
}
