using System.Collections.Immutable;

namespace HandbookGen.Benchmarks;

/// <summary>The programs that are compared.</summary>
internal static class Contenders
{
    public const string Hugo = "hugo";

    // Runs all rules, but no finding stops the build.
    private static readonly ImmutableArray<string> AllRules = ["-a", "All=Information"];

    /// <summary>The baseline of the comparison.</summary>
    public static string Limit(Publishing way) => $"limit, {way}";

    /// <summary>The same program, only parsing.</summary>
    public static string LimitParse(Publishing way) => $"limit-parse, {way}";

    public static string Build(Publishing way) => $"build, {way}";

    public static string Check(Publishing way) => $"check, {way}";

    /// <param name="corpus">Full path of a site's root.</param>
    /// <param name="temporary">A folder for generated input.</param>
    public static ImmutableArray<Contender> For(string corpus, string temporary)
    {
        var publisher = new Publisher(temporary);
        return
        [
            .. Enum.GetValues<Publishing>().SelectMany(way => Published(publisher, way, corpus)),
            .. HugoSite.IsInstalled
                ? [new Contender(Hugo, "hugo", HugoSite.Make(corpus, temporary), Limit(Publishing.ReadyToRun))]
                : Skipped("'hugo' is not installed; it is left out."),
        ];
    }

    private static ImmutableArray<Contender> Published(Publisher publisher, Publishing way, string corpus)
    {
        // ReadyToRun needs a compiler for this platform, which the package source may not have; a native program also needs a C compiler.
        if (
            publisher.Publish("tests/HandbookGen.Limit", "HandbookGen.Limit", way) is not { } limit
            || publisher.Publish("src/HandbookGen.Cli", "handbookgen", way) is not { } program
        )
        {
            return Skipped($"Nothing can be published {way} on this machine; that is left out.");
        }

        var content = Path.Combine(corpus, "content");
        return
        [
            new Contender(Limit(way), limit, output => [content, output], Limit(way)),
            new Contender(LimitParse(way), limit, _ => [content], LimitParse(way)),
            new Contender(Build(way), program, output => ["build", "-r", corpus, "-o", output, .. AllRules], Limit(way)),
            new Contender($"build --no-check, {way}", program, output => ["build", "-r", corpus, "-o", output, "--no-check"], Limit(way)),
            new Contender(Check(way), program, _ => ["check", "-r", corpus, .. AllRules], LimitParse(way)),
        ];
    }

    private static ImmutableArray<Contender> Skipped(string why)
    {
        Console.WriteLine(why);
        return [];
    }
}
