using System.Collections.Immutable;
using System.Diagnostics;

namespace HandbookGen.Benchmarks;

/// <summary>
/// How long <c>review</c> takes beside <c>check --base</c>, for 20 edited pages and for 500 moved ones of a handbook of 4,600, and how much
/// memory beside <c>build</c>. The programs take turns, so that other work on the machine slows all of them down.
/// </summary>
internal static class ReviewRatio
{
    private const int Rounds = 7;
    private const int Edited = 20;
    private const int Moved = 500;

    /// <param name="corpus">Full path of the site's root.</param>
    public static int Run(string corpus)
    {
        using var scratch = new ScratchFolder();
        if (new Publisher(scratch.Path).Publish("src/HandbookGen.Cli", "handbookgen", Publishing.Native) is not { } program)
            return 1;
        var root = Path.Combine(scratch.Path, "site");
        DoubledCorpus.Copy(corpus, root);
        Git(root, "init", "-q");
        Git(root, "add", "-A");
        Git(root, "-c", "user.name=Ada", "-c", "user.email=ada@example.com", "commit", "-q", "-m", "base");
        var content = Path.Combine(root, "content");
        ImmutableArray<string> pages =
        [
            .. Directory.EnumerateFiles(content, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal),
        ];
        foreach (var page in pages.Where((_, i) => i % (pages.Length / Edited) == 0).Take(Edited))
            File.AppendAllText(page, "\nOne more sentence, and another one.\n");
        var (ratio, peak) = Measure(program, root, scratch.Path);
        var built = ProcessRun.Of(Of("build", program, root, "build", "--no-check"), Path.Combine(scratch.Path, "output"), highest: 1);
        Git(root, "checkout", "-q", ".");
        foreach (var (i, page) in pages.Where(page => !Path.GetFileName(page).StartsWith('_')).Take(Moved).Index())
        {
            var folder = Directory.CreateDirectory(Path.Combine(content, "moved", $"{i}"));
            File.Move(page, Path.Combine(folder.FullName, Path.GetFileName(page)));
        }

        var (ratioOfMoves, _) = Measure(program, root, scratch.Path);
        ImmutableArray<Budget> budgets =
        [
            new($"time of review / check --base, {Edited} edited pages", ratio, 2),
            new($"time of review / check --base, {Moved} moved pages", ratioOfMoves, 4),
            new("peak memory of review / build", (double)peak / built.PeakBytes, 1.5),
        ];
        foreach (var budget in budgets)
            Console.WriteLine(budget);
        return budgets.All(budget => budget.IsKept) ? 0 : 1;
    }

    // The median of the ratios of the rounds, and the highest peak of the review.
    private static (double Ratio, long PeakBytes) Measure(string program, string root, string folder)
    {
        var check = Of("check", program, root, "check", "--base", "HEAD");
        var review = Of("review", program, root, "review", "--base", "HEAD");
        var ratios = new List<double>();
        var peak = 0L;
        // The first round warms the disk's cache.
        for (var round = 0; round <= Rounds; round++)
        {
            var checkedIn = ProcessRun.Of(check, Path.Combine(folder, "output"), highest: 1);
            var reviewedIn = ProcessRun.Of(review, Path.Combine(folder, "review"), highest: 1);
            Console.WriteLine(FormattableString.Invariant($"check {checkedIn.Milliseconds:0} ms, review {reviewedIn.Milliseconds:0} ms"));
            if (round == 0)
                continue;
            ratios.Add(reviewedIn.Milliseconds / checkedIn.Milliseconds);
            peak = Math.Max(peak, reviewedIn.PeakBytes);
        }

        ratios.Sort();
        return (ratios[Rounds / 2], peak);
    }

    private static Contender Of(string name, string program, string root, params string[] arguments) =>
        new(name, program, output => [.. arguments, "-r", root, "-o", output], name);

    private static void Git(string root, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", root, .. arguments]))!;
        git.WaitForExit();
    }
}
