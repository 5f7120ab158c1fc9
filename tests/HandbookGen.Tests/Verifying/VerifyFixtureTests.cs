using System.Collections.Immutable;
using HandbookGen.Cli.Reporters;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Verifying;

/// <summary>The rules for built sites. <c>public/…</c> are the files of the site; marks are as in the fixtures of other rules.</summary>
public sealed class VerifyFixtureTests
{
    private const string Folder = "public";

    public static TheoryData<string> Fixtures => Golden.Names("Verify", "*.txt");

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Reports_what_is_marked_and_nothing_else(string name)
    {
        var text = Golden.Read("Verify", name);
        var fixture = Txtar.Parse(text);
        var marks = ImmutableArray.CreateBuilder<Mark>();
        using var root = new TempFolder();
        SourceFile? Write(string section)
        {
            if (fixture.Find(section) is not { } marked)
                return null;
            var isCrlf = fixture.Prose.Split('\n').Contains($"crlf: {section}");
            var file = MarkedSite.Unmark(section, isCrlf ? marked.Replace("\n", "\r\n") : marked, marks);
            root.Write(section, file.Text);
            return file;
        }

        foreach (var section in fixture.Sections.Where(section => section.Name.StartsWith(Folder + "/", StringComparison.Ordinal)))
            Write(section.Name);
        var (config, mistakes) = ConfigReader.Read(Write("statiq.json"), ConfigOverrides.None, HandbookRules.Names);

        var result = BuiltHandbook.Verify(root.Path, root[Folder], config, Write(LoadedSite.AnchorLockName))!;

        ImmutableArray<Diagnostic> diagnostics = [.. mistakes, .. result.Diagnostics];
        diagnostics
            .Select(each => new Mark(each.RuleId, each.Range).ToString())
            .Order()
            .ShouldBe(marks.Select(mark => mark.ToString()).Order());
        Golden.Check("Verify", name, text, fixture.With("diagnostics", Report(diagnostics)).ToString());
    }

    private static string Report(ImmutableArray<Diagnostic> diagnostics) =>
        string.Concat(
            diagnostics.Select(each => FindingLine.Of(each) + "\n" + (each.Help is { } help ? FindingLine.Help(help) + "\n" : ""))
        );
}
