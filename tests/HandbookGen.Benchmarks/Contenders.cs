using System.Collections.Immutable;

namespace HandbookGen.Benchmarks;

/// <summary>The programs that are compared.</summary>
internal static class Contenders
{
    public const string Limit = "limit";
    public const string LimitParse = "limit-parse";
    public const string Build = "build";
    public const string Check = "check";
    public const string Hugo = "hugo";

    /// <param name="corpus">Full path of a site's root.</param>
    /// <param name="temporary">A folder for what has to be made first.</param>
    public static ImmutableArray<Contender> For(string corpus, string temporary)
    {
        var publisher = new Publisher(temporary);
        return
        [
            .. OfLimit(publisher, corpus),
            .. OfHandbookGen(publisher, corpus),
            .. HugoSite.IsInstalled
                ? [new Contender(Hugo, "hugo", HugoSite.Make(corpus, temporary), Limit)]
                : Skipped("'hugo' is not installed; it is left out."),
        ];
    }

    private static ImmutableArray<Contender> OfLimit(Publisher publisher, string corpus)
    {
        const string project = "tests/HandbookGen.Benchmarks", executable = "HandbookGen.Benchmarks";
        var content = Path.Combine(corpus, "content");
        return publisher.Publish(project, executable, readyToRun: true) is not { } program
            ? throw new InvalidOperationException("The limit program cannot be published ReadyToRun, so there is nothing to compare with.")
            :
            [
                new Contender(Limit, program, output => ["limit", content, output], Limit),
                new Contender(LimitParse, program, _ => ["limit", content], LimitParse),
                new Contender("limit, compiled at run time", Environment.ProcessPath!, output => ["limit", content, output], Limit),
            ];
    }

    private static ImmutableArray<Contender> OfHandbookGen(Publisher publisher, string corpus)
    {
        const string project = "src/HandbookGen.Cli", executable = "handbookgen";
        ImmutableArray<Contender> plain = publisher.Publish(project, executable, readyToRun: false) is { } built
            ? [new Contender("build, compiled at run time", built, output => BuildArguments(corpus, output), Limit)]
            : Skipped("HandbookGen cannot be built without ReadyToRun; that row is left out.");
        return publisher.Publish(project, executable, readyToRun: true) is not { } published
            ? throw new InvalidOperationException("HandbookGen cannot be published ReadyToRun, which is how it is shipped.")
            :
            [
                new Contender(Build, published, output => BuildArguments(corpus, output), Limit),
                new Contender("build --no-check", published, output => ["build", "-r", corpus, "-o", output, "--no-check"], Limit),
                new Contender(Check, published, _ => ["check", "-r", corpus], LimitParse),
                .. plain,
            ];
    }

    // All rules run, and none of their findings keeps the site from being written.
    private static ImmutableArray<string> BuildArguments(string corpus, string output) =>
        ["build", "-r", corpus, "-o", output, "-a", "All=Information"];

    private static ImmutableArray<Contender> Skipped(string why)
    {
        Console.WriteLine(why);
        return [];
    }
}
