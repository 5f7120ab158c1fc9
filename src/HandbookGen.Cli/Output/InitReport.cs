using HandbookGen.Cli.Reporters;
using HandbookGen.Indexing.Adopting;
using HandbookGen.Validation;

namespace HandbookGen.Cli;

/// <summary>Says what <c>init</c> found out and did.</summary>
internal static class InitReport
{
    // The rest is in the report of 'check'.
    private const int MostFindings = 10;

    public static void Write(InitPlan plan, InitFolder folder, bool isDryRun, TextWriter output)
    {
        void Line(string text) => output.WriteLine(VisibleText.Of(text));
        Line(plan.What);
        output.WriteLine();
        output.WriteLine("Settings:");
        foreach (var setting in plan.Settings)
            Line($"  {setting.Key}: {SettingsText.Show(setting.Value)} (from {setting.From})");
        foreach (var unknown in plan.Unknown)
            Line($"  not set: {unknown}");
        WriteLeftOut(plan, output);
        output.WriteLine();
        output.WriteLine("Files:");
        string Shown(string path) => Path.GetRelativePath(folder.Root, path).Replace('\\', '/');
        foreach (var file in plan.Files.Changes.Added)
            Line($"  {(isDryRun ? "create" : "created")} {Shown(file.Path)}");
        foreach (var file in plan.Files.Changes.Changed)
            Line($"  {(isDryRun ? "complete" : "completed")} {Shown(file.Path)}");
        foreach (var file in plan.Files.Kept)
            Line($"  {(isDryRun ? "keep" : "kept")} {file.Path}{(file.ToDo.Length == 0 ? "" : ": " + file.ToDo)}");
        WriteFindings(plan, output);
        WriteNext(plan, folder, output);
    }

    private static void WriteLeftOut(InitPlan plan, TextWriter output)
    {
        if (plan.Adopted is not { Adoption.LeftOut: { IsEmpty: false } left })
            return;
        output.WriteLine();
        output.WriteLine("Does not carry over:");
        foreach (var each in left)
            output.WriteLine(VisibleText.Of($"  {each.What}: {each.Advice}"));
    }

    private static void WriteFindings(InitPlan plan, TextWriter output)
    {
        output.WriteLine();
        if (plan.Adopted is not { } adopted)
        {
            output.WriteLine($"{Totals.Count(plan.Anchors, "anchor is", "anchors are")} protected.");
            return;
        }

        var isKept = plan.Files.Kept.Any(file => file.Path == Baseline.FileName);
        output.WriteLine(
            $"Checked {Totals.Count(adopted.Result.PageCount, "page", "pages")}: "
                + $"{Totals.Count(adopted.Baseline.Entries.Length, "finding is", "findings are")} "
                + $"{(isKept ? "not tolerated yet" : "tolerated")}, "
                + $"{Totals.Count(plan.Anchors, "anchor is", "anchors are")} protected."
        );
        var rest = adopted.Untolerated.ToList();
        if (rest.Count == 0)
            return;
        output.WriteLine($"{Totals.Count(rest.Count, "finding", "findings")} cannot be tolerated:");
        foreach (var diagnostic in rest.Take(MostFindings))
        {
            output.WriteLine(FindingLine.Of(diagnostic));
            if (diagnostic.Help is { } help)
                output.WriteLine(FindingLine.Help(help));
        }

        if (rest.Count > MostFindings)
            output.WriteLine($"... and {rest.Count - MostFindings} more; 'handbookgen check' lists them.");
        output.WriteLine(
            "Correct them, then run 'handbookgen anchors lock' and 'handbookgen baseline write --allow-growth', which read these pages too."
        );
    }

    private static void WriteNext(InitPlan plan, InitFolder folder, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("Next:");
        if (folder.Shown != ".")
            output.WriteLine(VisibleText.Of($"  cd {(folder.Shown.Contains(' ') ? $"\"{folder.Shown}\"" : folder.Shown)}"));
        output.WriteLine("  handbookgen preview    # shows the handbook while you write");
        output.WriteLine(
            plan.Adopted is null or { Baseline.Entries.IsEmpty: true }
                ? "  handbookgen check      # finds what is wrong"
                : "  handbookgen check      # finds what is newly wrong"
        );
        if (folder.Git is null)
            output.WriteLine("  git init");
        output.WriteLine("  git add . && git commit -m \"Begin the handbook\"");
        if (plan.Adopted is { Baseline.Entries.IsEmpty: false })
            output.WriteLine(
                $"Correct what '{Baseline.FileName}' lists when you touch a page; 'handbookgen baseline prune' then shortens it."
            );
    }
}
