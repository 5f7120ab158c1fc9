using System.Collections.Immutable;

namespace HandbookGen.Benchmarks;

/// <summary>The programs that are compared.</summary>
internal static class Contenders
{
    public const string Hugo = "hugo";

    // All of them run, and none of their findings keeps the site from being written.
    private static readonly ImmutableArray<string> AllRules = ["-a", "All=Information"];

    /// <summary>What the others are compared with.</summary>
    public static string Limit(Publishing way) => $"limit, {way}";

    /// <summary>The same, which only parses.</summary>
    public static string LimitParse(Publishing way) => $"limit-parse, {way}";

    public static string Build(Publishing way) => $"build, {way}";

    public static string Check(Publishing way) => $"check, {way}";

    /// <param name="corpus">Full path of a site's root.</param>
    /// <param name="temporary">A folder for what has to be made first.</param>
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
        // Compiling ahead needs a compiler for this platform, which the package source may not have, and a native program a C compiler, too.
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
