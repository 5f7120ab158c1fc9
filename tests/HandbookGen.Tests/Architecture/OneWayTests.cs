using System.Text.RegularExpressions;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Architecture;

/// <summary>
/// A phase names only phases to its left. The table is the architecture; changing it is a decision to explain in the commit.
/// </summary>
public sealed partial class OneWayTests
{
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Diagnostics"] = [],
        ["Configuration"] = ["Diagnostics"],
        ["Loading"] = ["Diagnostics", "Configuration"],
        ["Parsing"] = ["Diagnostics", "Configuration", "Loading"],
        ["Indexing"] = ["Diagnostics", "Configuration", "Loading", "Parsing"],
        ["Validation"] = ["Diagnostics", "Configuration", "Loading", "Parsing", "Indexing"],
        ["Rendering"] = ["Diagnostics", "Configuration", "Loading", "Parsing", "Indexing"],
        ["Writing"] = ["Diagnostics", "Configuration", "Loading", "Parsing", "Indexing", "Rendering"],
        // Compares two sites: what they say, what rules say about them, and the HTML of their pages.
        ["Reviewing"] = ["Diagnostics", "Configuration", "Loading", "Parsing", "Indexing", "Validation", "Rendering"],
        // Follows edits with all phases but Write.
        ["Workspaces"] = ["Diagnostics", "Configuration", "Loading", "Parsing", "Indexing", "Validation", "Rendering"],
        // A built site is judged without the phases that made it; of them, only the reader of the lock is used.
        ["Verifying"] = ["Diagnostics", "Configuration", "Loading", "Indexing.Anchors"],
    };

    private static readonly string Core = Path.Combine(Golden.Repository, "src", "HandbookGen.Core");

    public static TheoryData<string> Phases => [.. MayUse.Keys];

    [Theory]
    [MemberData(nameof(Phases))]
    public void Names_only_phases_to_its_left(string phase) =>
        NamesIn(phase)
            .Where(name => name.Phase != phase && !MayUse[phase].Contains(name.Phase) && !MayUse[phase].Contains(name.Folder))
            .ShouldBeEmpty();

    [Fact]
    public void Knows_every_folder_of_the_library() =>
        Directory
            .GetDirectories(Core)
            .Select(Path.GetFileName)
            .Where(name => name is not ("bin" or "obj"))
            .ShouldBe(MayUse.Keys, ignoreOrder: true);

    private static IEnumerable<(string File, string Phase, string Folder)> NamesIn(string phase) =>
        from file in Directory.EnumerateFiles(Path.Combine(Core, phase), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        from Match name in Qualified().Matches(File.ReadAllText(file))
        where !name.Value.StartsWith("namespace", StringComparison.Ordinal)
        let phaseName = name.Groups["phase"].Value
        select (Path.GetRelativePath(Core, file), phaseName, $"{phaseName}.{name.Groups["folder"].Value}");

    // 'using HandbookGen.Parsing.Yaml;', and 'HandbookGen.Parsing.Page' in code.
    [GeneratedRegex(@"(namespace )?\bHandbookGen\.(?<phase>[A-Z]\w*)(\.(?<folder>[A-Z]\w*))?", RegexOptions.ExplicitCapture)]
    private static partial Regex Qualified();
}
