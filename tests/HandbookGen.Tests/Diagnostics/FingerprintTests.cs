using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HandbookGen.Diagnostics;

namespace HandbookGen.Tests.Diagnostics;

public sealed partial class FingerprintTests
{
    private const string Text = "# A\n\nSee [a](/x/), [b](/y/) and [c](/x/).\n";

    // A literal value: if it changed, every old finding of every handbook would become a new one.
    [Fact]
    public void Is_the_same_on_every_machine() =>
        Of("content/a.md", "[a](/x/)", "/x/")[0].Hash.ShouldBe("98809fc453efda8ac60b3b8648e279b3");

    [Fact]
    public void Does_not_change_when_lines_are_inserted_above() =>
        Of("content/a.md", "New.\n\nLines.\r\n" + Text).ShouldBe(Of("content/a.md", Text));

    [Fact]
    public void Does_not_change_when_blanks_around_words_do() =>
        Of("content/a.md", "the  quick\t fox", "the  quick\t fox").ShouldBe(Of("content/a.md", "x the quick fox", "the quick fox"));

    [Fact]
    public void Changes_with_the_file() => Hashes("content/b.md", Text).Intersect(Hashes("content/a.md", Text)).ShouldBeEmpty();

    [Fact]
    public void Changes_with_the_characters() =>
        Hashes("content/a.md", Text.Replace("/y/", "/z/", StringComparison.Ordinal))
            .Except(Hashes("content/a.md", Text))
            .Count()
            .ShouldBe(1);

    [Fact]
    public void Changes_with_the_rule() => Hashes("content/a.md", Text, "HB1002").Intersect(Hashes("content/a.md", Text)).ShouldBeEmpty();

    [Fact]
    public void Counts_what_is_there_twice() =>
        Of("content/a.md", Text).Select(each => (each.Subject, each.Occurrence)).ShouldBe([("/x/", 0), ("/y/", 0), ("/x/", 1)]);

    [Fact]
    public void Does_not_change_with_the_message_of_characters_in_one_line()
    {
        var source = new SourceFile(new SitePath("a.md"), Text);
        var diagnostic = new Diagnostic("HB1001", Severity.Error, source.RangeAt(5, 8), "One wording.");

        Of(source, diagnostic).ShouldBe(Of(source, diagnostic with { Message = "Another wording.", Severity = Severity.Warning }));
    }

    [Fact]
    public void Does_not_change_with_the_characters_where_they_are_not_what_it_is_about()
    {
        var before = new SourceFile(new SitePath("a.md"), "## One {#a}\n");
        var after = new SourceFile(new SitePath("a.md"), "## Two {#a}\n");

        Of(after, new Diagnostic("HB3001", Severity.Error, after.RangeAt(0, 11), "x") with { Subject = "#a" })
            .ShouldBe(Of(before, new Diagnostic("HB3001", Severity.Error, before.RangeAt(0, 11), "x") with { Subject = "#a" }));
    }

    [Fact]
    public void Falls_back_on_the_message_for_a_place_without_characters_of_its_own()
    {
        var source = new SourceFile(new SitePath("a.md"), Text);
        ImmutableArray<Diagnostic> diagnostics =
        [
            new Diagnostic("HB3001", Severity.Error, source.RangeAt(0, 0), "'title'  is\nmissing."),
            new Diagnostic("HB3001", Severity.Error, source.RangeAt(0, 20), "'date' is missing."),
        ];

        Fingerprint
            .Of(diagnostics, new Dictionary<SitePath, SourceFile> { [source.Path] = source })
            .Select(each => each.Subject)
            .ShouldBe(["'title' is missing.", "'date' is missing."]);
        Fingerprint
            .Of(diagnostics, new Dictionary<SitePath, SourceFile>())
            .Select(each => each.Subject)
            .ShouldBe(["'title' is missing.", "'date' is missing."]);
    }

    private static IEnumerable<string> Hashes(string file, string text, string rule = "HB1001") =>
        Of(file, text, rule: rule).Select(each => each.Hash);

    private static ImmutableArray<Fingerprint> Of(string file, string text, string? subject = null, string rule = "HB1001")
    {
        var source = new SourceFile(new SitePath(file), text);
        var matches = subject is null ? Target().Matches(text) : Regex.Matches(text, Regex.Escape(subject));
        return Of(
            source,
            [.. matches.Select(match => new Diagnostic(rule, Severity.Error, source.RangeAt(match.Index, match.Index + match.Length), "x"))]
        );
    }

    private static ImmutableArray<Fingerprint> Of(SourceFile source, params Diagnostic[] diagnostics) =>
        Fingerprint.Of([.. diagnostics], new Dictionary<SitePath, SourceFile> { [source.Path] = source });

    [GeneratedRegex(@"(?<=\()/[xyz]/(?=\))")]
    private static partial Regex Target();
}
