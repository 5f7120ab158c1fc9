using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Tests.Commands;
using HandbookGen.Tests.Harness;
using HandbookGen.Validation;

namespace HandbookGen.Tests.Validation;

/// <summary>
/// Compares <c>check --changed</c> with its definition: after a random edit, it reports the findings of the new files minus those of the
/// old ones, from two complete runs.
/// </summary>
[Trait("Category", "Slow")]
public sealed class NewByDefinitionTests(ITestOutputHelper output) : IDisposable
{
    private const int Edits = 60;
    private const int Seed = 20261129;
    private const string Mistakes = "See [there](/nowhere/#x) and [here](#nowhere).";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Reports_the_findings_of_the_head_minus_those_of_the_base()
    {
        CopyHandbook();
        Git("init", "-q");
        Git("add", "-A");
        Git("commit", "-q", "-m", "Base");
        var old = Check(new PipelineRequest(folder.Path, Config(), ShippedThemes.OfProgram));
        var random = new Random(Seed);
        var reported = 0;
        var mistakes = new List<string>();
        for (var number = 0; number < Edits; number++)
        {
            var edits = Enumerable.Range(0, random.Next(1, 4)).Select(_ => RandomEdit(random)).ToList();
            // A change that is not added counts as well.
            if (number % 2 == 0)
                Git("add", "-A");
            var request = new PipelineRequest(folder.Path, Config(), ShippedThemes.OfProgram, Base: "HEAD");
            var found = HandbookPipeline.Check(request with { OnlyChanged = true });
            var expected = Minus(Check(request), old, Renames());
            var actual = Keys(found, found.Diagnostics);
            reported += actual.Count;
            if (!actual.Order(StringComparer.Ordinal).SequenceEqual(expected.Order(StringComparer.Ordinal)))
                mistakes.Add(
                    $"{string.Join("; ", edits)}\n  missed: {string.Join(", ", expected.Except(actual))}\n  too many: "
                        + $"{string.Join(", ", actual.Except(expected))}"
                );
            Git("reset", "-q", "--hard");
            Git("clean", "-q", "-d", "-f");
        }

        output.WriteLine($"{Edits} edits, {reported} new findings, {old.Count} old ones.");
        mistakes.ShouldBeEmpty();
        reported.ShouldBeGreaterThan(Edits);
    }

    // Without its largest part, for speed, and with a page of old mistakes.
    private void CopyHandbook()
    {
        foreach (var path in (string[])["statiq.json", "anchors.lock"])
            folder.Write(path, File.ReadAllBytes(Path.Combine(Golden.Repository, path)));
        var content = Path.Combine(Golden.Repository, "content");
        foreach (var file in Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(content, file).Replace('\\', '/');
            if (!path.StartsWith("handbook/handbookgen/", StringComparison.Ordinal))
                folder.Write("content/" + path, File.ReadAllBytes(file));
        }

        folder.Write("content/handbook/mistakes.md", string.Concat(Enumerable.Repeat($"## Twice {{#twice}}\n\n{Mistakes}\n\n", 4)));
    }

    private SiteConfig Config()
    {
        var source = new SourceFile(new SitePath("statiq.json"), folder.Read("statiq.json"));
        return ConfigReader.Read(source, ConfigOverrides.None, RuleCatalog.Names).Config with
        {
            Analyzers = ImmutableDictionary<string, Severity>.Empty.Add("All", Severity.Information),
            CurrentDateTime = new DateTimeOffset(2026, 11, 29, 0, 0, 0, TimeSpan.Zero),
        };
    }

    // What was done, for the message.
    private string RandomEdit(Random random)
    {
        var files = folder.Files().Where(path => path.EndsWith(".md") || path.EndsWith(".yml") || path == "anchors.lock").ToList();
        var path = files[random.Next(files.Count)];
        var lines = folder.Read(path).Split('\n').ToList();
        var at = random.Next(lines.Count);
        var to = random.Next(lines.Count);
        var other = path.Insert(path.LastIndexOf('.'), "-2");
        switch (random.Next(8))
        {
            case 0:
                folder.Write(other, folder.Read(path));
                return $"{path} is copied to {other}";
            case 1:
                File.Move(folder[path], folder[other], overwrite: true);
                return $"{path} becomes {other}";
            case 2 when path != "anchors.lock":
                File.Delete(folder[path]);
                return $"{path} is deleted";
            case 3:
                lines.RemoveAt(at);
                break;
            case 4:
                lines.Insert(to, lines[at]);
                break;
            case 5:
                lines.InsertRange(to, lines.Skip(at).Take(8).ToList());
                break;
            case 6:
                (lines[at], lines[to]) = (lines[to], lines[at]);
                break;
            default:
                lines.Insert(at, Mistakes);
                break;
        }

        folder.Write(path, string.Join('\n', lines));
        return $"{path} has changes in lines {at + 1} and {to + 1}";
    }

    private static List<string> Check(PipelineRequest request)
    {
        var result = HandbookPipeline.Check(request);
        return Keys(result, result.Diagnostics);
    }

    private static List<string> Keys(PipelineResult result, ImmutableArray<Diagnostic> diagnostics)
    {
        var fingerprints = result.Fingerprints();
        return [.. diagnostics.Select(found => $"{found.RuleId} {found.Range.File}\n{fingerprints[found].Subject}")];
    }

    private static List<string> Minus(List<string> now, List<string> old, IReadOnlyDictionary<string, string> renames)
    {
        var rest = now.ToList();
        foreach (var key in old)
        {
            var (rule, file, subject) = (key[..6], key[7..key.IndexOf('\n')], key[key.IndexOf('\n')..]);
            rest.Remove($"{rule} {renames.GetValueOrDefault(file, file)}{subject}");
        }

        return rest;
    }

    private Dictionary<string, string> Renames()
    {
        Git("add", "-A");
        return Git("diff", "--cached", "--name-status", "--find-renames", "HEAD")
            .Split('\n')
            .Select(line => line.Split('\t'))
            .Where(fields => fields is [['R', ..], _, _])
            .ToDictionary(fields => fields[1], fields => fields[2]);
    }

    private string Git(params string[] arguments) => FileCommand.RunGit(arguments, folder.Path);
}
