using System.Globalization;
using System.Text.RegularExpressions;

namespace HandbookGen.Tests.Corpus;

/// <summary>
/// goldmark's own test cases in the <c>hugo</c> dialect: the files <c>_test/*.txt</c> and <c>extension/_test/*.txt</c> in a folder that
/// HANDBOOKGEN_GOLDMARK names. Commit ee62f0eaf96359546272ee6d1c6476b84cb7876c of its repository has 152, and 6accaf0e one more.
/// </summary>
[Trait("Category", "Slow")]
public class GoldmarkCasesTests(ITestOutputHelper output)
{
    private const string Sources = "//- - - - - - - - -//\n";
    private const string End = "//= = = = = = = = = = = = = = = = = = = = = = = =//";

    /// <summary>Why a case differs. Remove its line when you make it agree.</summary>
    private static readonly Dictionary<string, string> Deviations = new(StringComparer.Ordinal)
    {
        ["extra 24"] = "elements that HTML does not know are text",
        ["extra 26"] = "an instruction is left out or text, never HTML",
        ["extra 33"] = "a control character ends a URL",
        ["extra 52"] = "a video of another host does not load before the reader starts it",
        ["linkify 7"] = "a URL with the scheme 'ftp' is no link unless 'UrlSchemes' allows it",
        ["strikethrough 3"] = "a single tilde is text, so that labels stay as they are",
        ["strikethrough 5"] = "a tilde is no part of the name of a language",
        ["table 6"] = "a header with more cells than the delimiter row is reported and shown as a table",
    };

    [Fact]
    public void Cases_agree_or_deviate_for_a_reason()
    {
        var folder = EngineCase.Folder("HANDBOOKGEN_GOLDMARK", "goldmark");
        var files = new[] { "_test", "extension/_test" }
            .SelectMany(part => Directory.GetFiles(Path.Combine(folder, part), "*.txt"))
            .Order(StringComparer.Ordinal);

        var results = files
            .SelectMany(Read)
            .Select(each => (each.Name, Difference: each.Difference(each.Name.StartsWith("typographer", StringComparison.Ordinal))))
            .ToList();

        output.WriteLine($"{results.Count(result => result.Difference is null)} of {results.Count} cases agree.");
        foreach (var (name, difference) in results.Where(result => result.Difference is not null))
            output.WriteLine($"{name}: {Deviations.GetValueOrDefault(name, "no reason given")} ({difference})");
        results.Where(result => result.Difference is not null).Select(result => result.Name).ShouldBe(Deviations.Keys, ignoreOrder: true);
    }

    private static IEnumerable<EngineCase> Read(string path)
    {
        foreach (var text in File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal).Split(End))
        {
            var parts = text.Split(Sources);
            if (parts.Length < 3)
                continue;
            // The first line has the number, and sometimes a title; options may follow it.
            var number = parts[0].Trim().Split('\n')[0].Split(':')[0];
            var (markdown, html) = IsEscaped(text) ? (Unescaped(parts[1]), Unescaped(parts[2])) : (parts[1], parts[2]);
            // Hugo's default for addresses without a scheme is https.
            html = html.Replace("href=\"http://www.", "href=\"https://www.", StringComparison.Ordinal);
            yield return new EngineCase($"{Path.GetFileNameWithoutExtension(path)} {number}", markdown, html);
        }
    }

    private static bool IsEscaped(string text) =>
        text.Contains("enableEscape", StringComparison.Ordinal)
        || text.Contains("\\uFFFD", StringComparison.Ordinal)
        || text.Contains(@"\\", StringComparison.Ordinal);

    private static string Unescaped(string text) =>
        Regex.Replace(
            text,
            @"\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[nrt\""\\])",
            match =>
                match.Value[1] switch
                {
                    'n' => "\n",
                    'r' => "\r",
                    't' => "\t",
                    'x' or 'u' => ((char)int.Parse(match.Value[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
                    _ => match.Value[1..],
                }
        );
}
