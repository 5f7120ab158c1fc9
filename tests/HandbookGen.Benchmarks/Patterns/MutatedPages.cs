using System.Collections.Immutable;
using System.Diagnostics;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Validation;

namespace HandbookGen.Benchmarks;

/// <summary>Real pages with random edits, checked and rendered: none may stop the program.</summary>
internal static class MutatedPages
{
    // Rules look at a whole site; a site for each page would take ten times as long.
    private const int PagesInSite = 40;

    public static int Run(MutationOptions options)
    {
        ImmutableArray<string> pages =
        [
            .. options
                .Folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories))
                .Order(StringComparer.Ordinal)
                .Select(File.ReadAllText),
        ];
        var watch = Stopwatch.StartNew();
        var (done, deep, crashed, findings) = (0, 0, 0, 0L);
        for (var site = 0; done < options.Pages; site++)
        {
            var random = new Random(unchecked((options.Seed * 1_000_003) + site));
            var dialect = (Dialect)(site % Enum.GetValues<Dialect>().Length);
            ImmutableArray<string> edited = [.. Enumerable.Range(0, PagesInSite).Select(_ => PageEdits.Of(pages, random))];
            try
            {
                var found = Check(edited, dialect);
                findings += found.Length;
                deep += found.Count(each => each.RuleId == FileDiagnostics.NestedTooDeep.Id);
            }
            catch (Exception e)
            {
                crashed++;
                Console.WriteLine($"site {site}, {dialect}: {e}");
            }

            done += PagesInSite;
            if (site % 100 == 99)
                Console.WriteLine(
                    FormattableString.Invariant(
                        $"{done} pages, {findings} findings, {deep} too deep, {crashed} crashes, {watch.Elapsed.TotalSeconds:0} s"
                    )
                );
        }

        Console.WriteLine(FormattableString.Invariant($"{done} pages, {findings} findings, {deep} too deep, {crashed} crashes"));
        return crashed == 0 ? 0 : 1;
    }

    // What check accepts, build builds: both see the same problems, and every page has a body.
    private static ImmutableArray<Diagnostic> Check(ImmutableArray<string> texts, Dialect dialect)
    {
        var config = SampleSite.Config(dialect) with { GenerateSearchIndex = true };
        var loaded = new LoadedSite([.. texts.Select((text, i) => SampleSite.ContentFile($"p{i}.md", text))], [], [], [], []);
        var built = HandbookPipeline.ParseAndIndex(loaded, config, forRendering: true);
        var checkedOnly = HandbookPipeline.ParseAndIndex(loaded, config, forRendering: false);
        if (!built.Diagnostics.SequenceEqual(checkedOnly.Diagnostics))
            throw new InvalidOperationException("check and build differ.");
        SampleSite.Bodies(built.Site);
        return [.. built.Diagnostics, .. Validator.Run(built.Site)];
    }
}
