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

    // All of them run, and none of their findings keeps the site from being written.
    private static readonly ImmutableArray<string> AllRules = ["-a", "All=Information"];

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
        var program = Published(publisher, "tests/HandbookGen.Benchmarks", "HandbookGen.Benchmarks");
        var content = Path.Combine(corpus, "content");
        return
        [
            new Contender(Limit, program, output => ["limit", content, output], Limit),
            new Contender(LimitParse, program, _ => ["limit", content], LimitParse),
            new Contender("limit, compiled at run time", Environment.ProcessPath!, output => ["limit", content, output], Limit),
        ];
    }

    private static ImmutableArray<Contender> OfHandbookGen(Publisher publisher, string corpus)
    {
        const string project = "src/HandbookGen.Cli", executable = "handbookgen";
        var program = Published(publisher, project, executable);
        var plain = Plain(publisher, project, executable);
        var fast = publisher.PublishProfile(project, executable, "fast");
        return
        [
            new Contender(Build, program, output => ["build", "-r", corpus, "-o", output, .. AllRules], Limit),
            new Contender("build --no-check", program, output => ["build", "-r", corpus, "-o", output, "--no-check"], Limit),
            new Contender(Check, program, _ => ["check", "-r", corpus, .. AllRules], LimitParse),
            .. fast is not null ? [new Contender("build, profile 'fast'", fast, output => ["build", "-r", corpus, "-o", output, .. AllRules], Limit)] : Skipped("The profile 'fast' cannot be published on this machine; it is left out."),
            new Contender("build, compiled at run time", plain, output => ["build", "-r", corpus, "-o", output, .. AllRules], Limit),
        ];
    }

    // ReadyToRun needs a compiler for this platform, which the package source may not have.
    private static string Published(Publisher publisher, string project, string executable)
    {
        if (publisher.Publish(project, executable, readyToRun: true) is { } program)
            return program;
        Console.WriteLine($"{executable} cannot be published ReadyToRun on this machine; it is compiled at run time instead.");
        return Plain(publisher, project, executable);
    }

    private static string Plain(Publisher publisher, string project, string executable) =>
        publisher.Publish(project, executable, readyToRun: false) ?? throw new InvalidOperationException($"'{project}' cannot be published.");

    private static ImmutableArray<Contender> Skipped(string why)
    {
        Console.WriteLine(why);
        return [];
    }
}
