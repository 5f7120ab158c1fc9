using HandbookGen.Cli.Reporters;

namespace HandbookGen.Tests.Reporters;

public sealed class MarkdownReporterTests
{
    [Fact]
    public void Is_one_sentence_when_clean() =>
        SampleReport.Written(SampleReport.Empty, "markdown").ShouldBe("<!-- handbookgen -->\n**HandbookGen:** No findings in 2 pages.\n");

    [Fact]
    public void Stops_before_a_comment_is_too_manyand_counts_the_rest()
    {
        var text = SampleReport.Written(SampleReport.Many(234), "markdown");

        text.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal)).ShouldBe(100);
        text.ShouldContain("| error | HB1001 broken-link | 234 |");
        text.ShouldEndWith("\n\nAnd 134 more findings in 14 files.\n");
    }

    [Fact]
    public void Fits_into_a_comment_whatever_the_texts_are_long()
    {
        var many = SampleReport.Many(500);
        var findings = many.Findings.Select(finding =>
            finding with
            {
                Path = new string('p', 300) + finding.Fingerprint.Hash,
                Diagnostic = finding.Diagnostic with { Message = new string('m', 5000), Help = new string('h', 5000) },
            }
        );

        SampleReport.Written(many with { Findings = [.. findings] }, "markdown").Length.ShouldBeLessThan(65_536);
    }

    [Theory]
    [InlineData("The DRI '@ada' is gone.", "The DRI `@ada` is gone.")]
    [InlineData("@ada doesn't know, and isn't '*here*'.", "<span>@</span>ada doesn't know, and isn't `*here*`.")]
    [InlineData("<b> [x](y) # | \\ `", "\\<b\\> \\[x\\](y) \\# \\| \\\\ \\`")]
    [InlineData("'a`b``c' and '`'", "```a`b``c``` and `` ` ``")]
    [InlineData("'a\nb'", "`a\\u000ab`")]
    public void Makes_nothing_of_a_text_but_text(string text, string expected) => MarkdownText.Of(text).ShouldBe(expected);
}
