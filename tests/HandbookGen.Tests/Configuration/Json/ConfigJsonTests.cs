using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Tests.Configuration;

public sealed class ConfigJsonTests
{
    private const string Whole = """
        // settings
        { "SiteTitle": "Größe 🎉 \"x\"", /* more */ "InputPaths": ["a", "b",], "LinkRelative": true, "Number": -1.5e3, "Null": null }
        """;

    [Fact]
    public void Reads_comments_and_trailing_commas() => Parse(Whole).Diagnostics.ShouldBeEmpty();

    [Fact]
    public void Reports_every_text_that_ends_too_early_once()
    {
        for (var length = 0; length < Whole.Length; length++)
        {
            // A file cannot contain half of a surrogate pair.
            if (char.IsLowSurrogate(Whole[length]))
                continue;
            var (root, diagnostics) = Parse(Whole[..length]);

            root.ShouldBeNull(Whole[..length]);
            diagnostics.ShouldHaveSingleItem(Whole[..length]).RuleId.ShouldBe("HB9022");
        }
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\0")]
    [InlineData("\\")]
    [InlineData("'")]
    [InlineData("\"")]
    [InlineData("{")]
    [InlineData("]")]
    [InlineData(",")]
    [InlineData("🎉")]
    [InlineData("/")]
    public void Reports_any_mistake_once(string mistake)
    {
        for (var at = 0; at < Whole.Length; at++)
        {
            if (char.IsLowSurrogate(Whole[at]))
                continue;
            var text = Whole[..at] + mistake + Whole[at..];
            var (root, diagnostics) = Parse(text);

            // Inside a comment or a string nearly everything is allowed.
            diagnostics.Length.ShouldBe(root is null ? 1 : 0, text);
        }
    }

    [Theory]
    [InlineData("""{ "Theme": "\ud83d" }""", 12)]
    [InlineData("""{ "\udf89": "plain" }""", 3)]
    public void Reports_half_of_a_character(string json, int column)
    {
        var error = Parse(json).Diagnostics.ShouldHaveSingleItem();

        error.RuleId.ShouldBe("HB9022");
        error.Range.Column.ShouldBe(column);
    }

    private static (ConfigNode? Root, ImmutableArray<Diagnostic> Diagnostics) Parse(string text) =>
        ConfigJson.Parse(new SourceFile(new SitePath("statiq.json"), text));
}
