using System.Globalization;

namespace HandbookGen.Tests.Corpus;

/// <summary>
/// The examples of CommonMark 0.31.2 in the <c>hugo</c> dialect. They are those of <c>spec.txt</c> in the npm package
/// <c>commonmark-spec</c>, in a folder that HANDBOOKGEN_COMMONMARK names.
/// </summary>
[Trait("Category", "Slow")]
public class CommonMarkCasesTests(ITestOutputHelper output)
{
    private static readonly string Fence = new('`', 32);

    /// <summary>Examples whose HTML has something that a page must not: scripts, unknown elements, unclosed tags, unsafe URLs.</summary>
    private static readonly int[] CleanedUp =
    [
        31,
        148,
        150,
        156,
        157,
        158,
        163,
        169,
        170,
        171,
        172,
        173,
        178,
        201,
        491,
        524,
        536,
        613,
        614,
        615,
        616,
        617,
        623,
        629,
    ];

    /// <summary>Where Hugo differs: it links bare URLs and e-mail addresses.</summary>
    private static readonly Dictionary<string, string> InHugo = new(StringComparer.Ordinal)
    {
        ["608"] = "<p>&lt; <a href=\"https://foo.bar\">https://foo.bar</a> &gt;</p>",
        ["611"] = "<p><a href=\"https://example.com\">https://example.com</a></p>",
        ["612"] = "<p><a href=\"mailto:foo@bar.example.com\">foo@bar.example.com</a></p>",
    };

    /// <summary>Why an example differs. Remove its line when you make it agree.</summary>
    private static readonly Dictionary<string, string> Deviations = new(StringComparer.Ordinal)
    {
        ["21"] = "the path '//' is '/'",
        ["540"] = "'ẞ' and 'SS' are different labels: no page asks for it",
    };

    [Fact]
    public void Examples_agree_or_deviate_for_a_reason()
    {
        var path = Path.Combine(EngineCase.Folder("HANDBOOKGEN_COMMONMARK", "the npm package commonmark-spec"), "spec.txt");
        var examples = Read(File.ReadAllText(path))
            .Where(example => !CleanedUp.Contains(int.Parse(example.Name, CultureInfo.InvariantCulture)));

        var results = examples
            .Select(example => example with { Html = InHugo.GetValueOrDefault(example.Name, example.Html) })
            .Select(example => (example.Name, Difference: example.Difference(isTypographic: false)))
            .ToList();

        output.WriteLine($"{results.Count(result => result.Difference is null)} of {results.Count} examples agree.");
        foreach (var (name, difference) in results.Where(result => result.Difference is not null))
            output.WriteLine($"{name}: {Deviations.GetValueOrDefault(name, "no reason given")} ({difference})");
        results.Count(result => result.Difference is null).ShouldBeGreaterThanOrEqualTo(620);
        results.Where(result => result.Difference is not null).Select(result => result.Name).ShouldBe(Deviations.Keys, ignoreOrder: true);
    }

    private static IEnumerable<EngineCase> Read(string text)
    {
        var parts = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split($"{Fence} example\n");
        for (var i = 1; i < parts.Length; i++)
        {
            var example = parts[i][..parts[i].IndexOf(Fence, StringComparison.Ordinal)].Replace('→', '\t');
            var dot = example.StartsWith(".\n", StringComparison.Ordinal) ? 0 : example.IndexOf("\n.\n", StringComparison.Ordinal) + 1;
            yield return new EngineCase(i.ToString(CultureInfo.InvariantCulture), example[..dot], example[(dot + 2)..]);
        }
    }
}
