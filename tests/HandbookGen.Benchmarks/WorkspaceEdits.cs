using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using HandbookGen.Configuration;
using HandbookGen.Loading;
using HandbookGen.Workspaces;

namespace HandbookGen.Benchmarks;

/// <summary>
/// Times edits of a workspace on <c>ja2</c>, a handbook of 4,561 pages: its <c>content</c> twice, the second copy below
/// <c>content/copy/</c>. Without watcher and server.
/// </summary>
internal static class WorkspaceEdits
{
    private const int WarmUp = 3;

    /// <param name="corpus">Full path of a site's root.</param>
    /// <param name="count">How many edits of each kind.</param>
    public static int Run(string corpus, int count)
    {
        if (!Directory.Exists(Path.Combine(corpus, "content")))
        {
            Console.WriteLine($"'{corpus}' holds no folder 'content'; nothing was measured. Name a site with --corpus.");
            return 1;
        }

        var root = Directory.CreateTempSubdirectory("handbookgen-workspace-").FullName;
        try
        {
            DoubledCorpus.Copy(corpus, root);
            Measure(root, count);
            return 0;
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static void Measure(string root, int count)
    {
        var watch = Stopwatch.StartNew();
        var workspace = Workspace.Open(new WorkspaceRequest(root, ConfigOverrides.None, ShippedThemes.OfProgram, DateTimeOffset.Now));
        Console.WriteLine($"{workspace.Site!.Pages.Length} pages");
        Print("open to site", [watch.Elapsed.TotalMilliseconds]);
        workspace.Render("handbook/index.html");
        Print("to first page", [watch.Elapsed.TotalMilliseconds]);
        _ = workspace.Result;
        Print("to findings", [watch.Elapsed.TotalMilliseconds]);

        ImmutableArray<string> pages =
        [
            .. workspace
                .Site.Pages.Where(page => !page.Page.IsGenerated && page.Page.FrontMatter.RedirectTo is null)
                .Select(page => page.Page.Source.Path.Value),
        ];
        var data = Path.Combine(root, "data", "misused_terms.yml");
        workspace = Edits(workspace, "text", count, i => Changed(PageOf(root, pages, i), text => text + $"\nEdited {i}.\n"));
        workspace = Edits(workspace, "title", count, i => Changed(PageOf(root, pages, i), text => Titled(text, i)));
        workspace = Edits(workspace, "anchor", count, i => Changed(PageOf(root, pages, i), text => text + $"\n## Heading {i}\n"));
        workspace = Edits(workspace, "data", count, i => Changed(data, text => text + $"# {i}\n"));
        GC.Collect();
        GC.Collect();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"memory {GC.GetTotalMemory(forceFullCollection: true) / 1e6:0} MB managed, {Environment.WorkingSet / 1e6:0} MB resident"
            )
        );
        GC.KeepAlive(workspace);
    }

    private static Workspace Edits(Workspace workspace, string name, int count, Func<int, string> edit)
    {
        List<double> early = [],
            applied = [],
            rendered = [],
            found = [];
        for (var i = 0; i < count + WarmUp; i++)
        {
            var file = edit(i);
            var watch = Stopwatch.StartNew();
            var change = new FileChange(file);
            var page = workspace.RenderEarly(change);
            var earlyTime = watch.Elapsed.TotalMilliseconds;
            workspace = workspace.Apply(new ChangeSet([change]));
            var appliedTime = watch.Elapsed.TotalMilliseconds;
            _ = workspace.Render(page is null ? "index.html" : page.Url.TrimStart('/') + "index.html");
            var renderedTime = watch.Elapsed.TotalMilliseconds;
            _ = workspace.Result;
            if (i < WarmUp)
                continue;
            if (page is not null)
                early.Add(earlyTime);
            applied.Add(appliedTime);
            rendered.Add(renderedTime);
            found.Add(watch.Elapsed.TotalMilliseconds);
        }

        Console.WriteLine($"edit of {name}, {count} times, {early.Count} answered early:");
        if (early.Count > 0)
            Print("  to early page", early);
        Print("  to site", applied);
        Print("  to page", rendered);
        Print("  to findings", found);
        return workspace;
    }

    private static string PageOf(string root, ImmutableArray<string> pages, int i) => Path.Combine(root, pages[i * 37 % pages.Length]);

    private static string Changed(string file, Func<string, string> change)
    {
        File.WriteAllText(file, change(File.ReadAllText(file)));
        return file;
    }

    private static string Titled(string text, int i)
    {
        var start = text.IndexOf("title:", StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf('\n', start);
        return end < 0 ? text + "\n" : text[..start] + $"title: \"Title {i}\"" + text[end..];
    }

    private static void Print(string name, List<double> milliseconds)
    {
        milliseconds.Sort();
        var (p50, p95) = (milliseconds[milliseconds.Count / 2], milliseconds[milliseconds.Count * 95 / 100]);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name, -18} p50 {p50, 7:0.0} ms  p95 {p95, 7:0.0} ms  most {milliseconds[^1], 7:0.0} ms"
            )
        );
    }
}
