using System.Text.RegularExpressions;
using HandbookGen.Cli;
using HandbookGen.Diagnostics;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Diagnostics;

public sealed partial class FileDiagnosticsTests
{
    public static TheoryData<string> Names => [.. FileDiagnostics.All.Select(kind => kind.Name)];

    [Fact]
    public void Lists_every_field_once_and_in_order()
    {
        var fields = typeof(FileDiagnostics).GetFields().Where(field => field.FieldType == typeof(FileDiagnostic));

        FileDiagnostics.All.Select(FieldOf).ShouldBe(fields.Select(field => field.Name), ignoreOrder: true);
        FileDiagnostics
            .All.Select(kind => kind.Id)
            .ShouldBe(FileDiagnostics.All.Select(kind => kind.Id).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_described_in_whole_sentences(string name)
    {
        var kind = FileDiagnostics.Find(name)!;

        kind.Id.ShouldMatch(@"\AHB9\d{3}\z");
        kind.Summary.ShouldMatch(@"\A\P{Ll}[^\r\n]*\.\z");
        kind.Fix.ShouldMatch(@"\A\P{Ll}[^\r\n]*\.\z");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_used(string name) =>
        Sources("src").ShouldContain(source => source.Text.Contains("FileDiagnostics." + FieldOf(FileDiagnostics.Find(name)!)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Has_a_test(string name)
    {
        var kind = FileDiagnostics.Find(name)!;

        Sources("tests/HandbookGen.Tests")
            .ShouldContain(source => source.Text.Contains(kind.Id) || source.Text.Contains("FileDiagnostics." + FieldOf(kind)));
    }

    [Fact]
    public void Is_the_only_place_that_spells_an_identifier() =>
        Sources("src")
            .Where(source => source.Name != "FileDiagnostics.cs")
            .Where(source => source.Text.Contains("\"HB9"))
            .Select(source => source.Name)
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void Ends_with_exit_code_2_when_it_is_about_the_configuration(string name)
    {
        var kind = FileDiagnostics.Find(name)!;
        var isConfiguration =
            name.EndsWith("-setting") || name is "json-syntax" or "refused-output-path" or "unknown-base" or "broken-baseline";

        ExitCode
            .For([kind.At(SourceRange.StartOf(new SitePath("a")), "x")], Severity.None)
            .ShouldBe(isConfiguration ? ExitCode.BadUsage : ExitCode.Clean);
    }

    // The field for not-utf-8 is NotUtf8.
    private static string FieldOf(FileDiagnostic kind) =>
        WordStart().Replace(kind.Name, match => match.Groups["letter"].Value.ToUpperInvariant());

    // The transcript of 'explain' lists all of them, which tests none.
    private static IEnumerable<(string Name, string Text)> Sources(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(Golden.Repository, folder), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".txt" && !file.Contains("/obj/") && !file.Contains("/bin/"))
            .Select(file => (Name: Path.GetFileName(file), Text: File.ReadAllText(file)))
            .Where(file => file.Name != "explain.txt");

    [GeneratedRegex(@"(?:\A|-)(?<letter>.)", RegexOptions.ExplicitCapture)]
    private static partial Regex WordStart();
}
