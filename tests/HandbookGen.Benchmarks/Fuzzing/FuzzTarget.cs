using HandbookGen.Configuration;
using HandbookGen.Loading;
using SharpFuzz;

namespace HandbookGen.Benchmarks;

/// <summary>What AFL++ runs: each input is a page in every dialect, or the front matter of one.</summary>
internal static class FuzzTarget
{
    public const string Command = "fuzz-target";

    /// <param name="what"><c>markdown</c> or <c>yaml</c>.</param>
    public static int Run(string what)
    {
        // No instrumented code may run before this call.
        Fuzzer.OutOfProcess.Run(input =>
        {
            using var reader = new StreamReader(input);
            var text = reader.ReadToEnd();
            if (what == "yaml")
                Build($"---\n{text}\n---\n", Dialect.Hugo);
            else
                Array.ForEach(Enum.GetValues<Dialect>(), dialect => Build(text, dialect));
        });
        return 0;
    }

    private static void Build(string text, Dialect dialect)
    {
        var loaded = new LoadedSite([SampleSite.ContentFile("page.md", text)], [], [], [], []);
        SampleSite.Bodies(HandbookPipeline.ParseAndIndex(loaded, SampleSite.Config(dialect), forRendering: true).Site);
    }
}
