using System.Text.RegularExpressions;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Architecture;

/// <summary>
/// The tree of <c>src</c> leads to the right file: small folders, one name per file, and a README that lists the folders.
/// </summary>
public sealed partial class FolderTests
{
    private const int MostInFolder = 25;
    private const int MostAtTopOfPhase = 12;

    private static readonly string Source = Path.Combine(Golden.Repository, "src");
    private static readonly string Core = Path.Combine(Source, "HandbookGen.Core");
    private static readonly string Tests = Path.Combine(Golden.Repository, "tests", "HandbookGen.Tests");

    [Fact]
    public void Gives_no_two_files_one_name() =>
        Files().GroupBy(Path.GetFileName).Where(files => files.Count() > 1).SelectMany(files => files).ShouldBeEmpty();

    [Fact]
    public void Gives_no_two_types_one_name() =>
        typeof(HandbookPipeline)
            .Assembly.GetTypes()
            .Concat(typeof(Cli.ExitCode).Assembly.GetTypes())
            .Where(type => !type.IsNested && type.Namespace?.StartsWith("HandbookGen", StringComparison.Ordinal) == true)
            .GroupBy(type => type.Name)
            .Where(types => types.Count() > 1)
            .SelectMany(types => types)
            .ShouldBeEmpty();

    [Fact]
    public void Keeps_every_folder_small() =>
        Files().CountBy(file => Path.GetDirectoryName(file)!).Where(folder => folder.Value > MostInFolder).ShouldBeEmpty();

    [Theory]
    [InlineData("Parsing")]
    [InlineData("Indexing")]
    [InlineData("Validation")]
    [InlineData("Rendering")]
    [InlineData("Verifying")]
    public void Keeps_the_top_of_a_phase_small(string phase) =>
        Directory.GetFiles(Path.Combine(Core, phase), "*.cs").Length.ShouldBeLessThanOrEqualTo(MostAtTopOfPhase);

    // HandbookGen.Parsing, or HandbookGen.Parsing.Dialects for every file below Parsing/Dialects.
    [Fact]
    public void Names_a_namespace_after_the_phase_and_one_folder_at_most()
    {
        var files = Files().Select(file => (Path: Path.GetRelativePath(Source, file), Namespace: NamespaceOf(file))).ToList();
        files.Where(file => !Allowed(file.Path).Contains(file.Namespace)).ShouldBeEmpty();
        files
            .GroupBy(file => string.Join('.', Phase(file.Path).Append(Folders(file.Path).FirstOrDefault() ?? "")))
            .Where(folder => folder.Select(file => file.Namespace).Distinct().Count() > 1)
            .Select(folder => folder.Key)
            .ShouldBeEmpty("files of one folder in two namespaces");
    }

    [Fact]
    public void Has_every_path_that_the_readme_names()
    {
        string[] roots = [Golden.Repository, Source, Core, Path.Combine(Source, "HandbookGen.Cli"), Tests];
        var missing =
            from line in File.ReadLines(Path.Combine(Source, "README.md"))
            let spans = CodeSpan().Matches(line).Select(match => match.Groups["path"].Value).ToList()
            // The folders in a table row are relative to those in its first cell.
            let bases = line.StartsWith("| `", StringComparison.Ordinal) && spans is [var first, ..] && first.EndsWith('/')
                ? roots.Append(Path.Combine(Core, first))
                : roots
            from path in spans
            where !bases.Any(root => Exists(root, path))
            select path;
        missing.ShouldBeEmpty();
    }

    private static bool Exists(string root, string path)
    {
        var full = Path.Combine(root, path);
        return path.EndsWith('/')
            ? Directory.Exists(full)
            : Path.GetDirectoryName(full) is { } folder
                && Directory.Exists(folder)
                && Directory.EnumerateFiles(folder, Path.GetFileName(full)).Any();
    }

    private static IEnumerable<string> Files() =>
        Directory
            .EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Source, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    private static string[] Allowed(string path)
    {
        var phase = string.Join('.', Phase(path));
        return Folders(path) is [var folder, ..] ? [phase, $"{phase}.{folder}"] : [phase];
    }

    // HandbookGen.Core/Parsing/… is HandbookGen.Parsing; all of HandbookGen.Cli/… counts as one phase.
    private static string[] Phase(string path) =>
        path.Split(Path.DirectorySeparatorChar) switch
        {
            ["HandbookGen.Core", _] => ["HandbookGen"],
            ["HandbookGen.Core", var phase, ..] => ["HandbookGen", phase],
            [var project, ..] => [project],
            [] => [],
        };

    private static string[] Folders(string path) =>
        path.Split(Path.DirectorySeparatorChar) is ["HandbookGen.Core", _, .. var below]
            ? below[..^Math.Min(1, below.Length)]
            : path.Split(Path.DirectorySeparatorChar)[1..^1];

    private static string NamespaceOf(string file) => Namespace().Match(File.ReadAllText(file)).Groups["name"].Value;

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Namespace();

    // A folder, or a file in one; source folders begin with a capital letter, unlike '/handbook/x/' and 'x/y.html.md'.
    [GeneratedRegex(@"`(?<path>(?:(?:src|tests|themes|content)/|[A-Z])[\w.*/-]*/[\w.*-]*)`", RegexOptions.ExplicitCapture)]
    private static partial Regex CodeSpan();
}
