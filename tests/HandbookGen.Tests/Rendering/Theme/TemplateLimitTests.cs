using HandbookGen.Rendering;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Rendering;

/// <summary>Templates that run, write or nest without end.</summary>
public sealed class TemplateLimitTests
{
    [Theory]
    [InlineData("a\n{{ while true }}\n{{ end }}", "(2,4)-(2,14): The loop repeats more than 100,000 times")]
    [InlineData("{{ for n in 1..100001 }}{{ end }}", "(1,4)-(1,22): The loop repeats more than 100,000 times")]
    [InlineData(
        "{{ for n in 1..2000 }}{{ for m in 1..2000 }}{{ end }}{{ end }}",
        "(1,26)-(1,42): The loops and partials of the page repeat more than 1,000,000 times"
    )]
    [InlineData("{{ include 'deeper' toc }}", "(1,36)-(1,58): More than 100 partials include each other here", "deeper")]
    [InlineData("{{ include 'wider' toc[0] }}", "The loops and partials of the page repeat more than 1,000,000 times", "wider")]
    [InlineData("{{ for n in 1..90000 }}{{ title }}{{ bodyHtml }}{{ end }}", "(1,38)-(1,46): Text of more than 16 MB is made here")]
    [InlineData("{{ x = title }}{{ while true }}{{ x = x + x }}{{ end }}", "(1,39)-(1,44): Text of more than 16 MB is made here")]
    [InlineData("{{ x = title }}{{ while true }}{{ x += x }}{{ end }}", "(1,35)-(1,41): Text of more than 16 MB is made here")]
    [InlineData("{{ x = 'a' }}{{ while true }}{{ x = x | string.replace 'a' 'aaaa' }}{{ end }}", "Text of more than 16 MB is made here")]
    [InlineData("{{ capture x }}{{ while true }}{{ title }}{{ bodyHtml }}{{ end }}{{ end }}", "Text of more than 16 MB is made here")]
    [InlineData("{{ x = 9 }}{{ while true }}{{ x = x * x }}{{ end }}", "(1,35)-(1,40): The number is too large")]
    [InlineData("{{ 1 // 0 }}", "(1,6)-(1,8): The template cannot go on here:")]
    public void Stops_a_template_that_would_not_end(string template, string expected, string file = "page")
    {
        var theme = Theme.Compile(SampleTheme.With("page", template)).Theme.ShouldNotBeNull();
        var page = SampleTheme.Page() with { BodyHtml = Utf8Html.Of(new string('x', 1000)), Toc = [Nested(40)] };

        var fault = Should.Throw<TemplateFault>(() => Written.By(output => theme.Write("page", page, output))).On("x/index.html");

        fault.Range.File.Value.ShouldEndWith($"/{file}.sbn-html");
        $"({fault.Range.Line},{fault.Range.Column})-({fault.Range.EndLine},{fault.Range.EndColumn}): {fault.Message}".ShouldContain(
            expected
        );
        fault.Message.ShouldEndWith(", first on the page 'x/index.html'.");
        // The fault leaves no trace on the next page.
        Written
            .By(output => theme.Write("not-found", SampleTheme.Page(), output))
            .ShouldBe(SampleTheme.Render("not-found", SampleTheme.Page()));
    }

    [Fact]
    public void Writes_a_page_whose_own_text_is_longer_than_what_templates_may_add()
    {
        var page = SampleTheme.Page() with { BodyHtml = Utf8Html.Of(new string('x', TemplateLimits.Output + 1)) };

        SampleTheme.Render("page", page).Length.ShouldBeGreaterThan(TemplateLimits.Output);
    }

    [Fact]
    public void Reads_a_template_of_any_depth()
    {
        var nested = string.Concat(Enumerable.Repeat("{{ if title }}", 20_000)) + string.Concat(Enumerable.Repeat("{{ end }}", 20_000));

        Theme
            .Compile(SampleTheme.With("page", nested))
            .Diagnostics.ShouldHaveSingleItem()
            .Message.ShouldBe("Blocks or parentheses are nested too deep.");
    }

    private static TocEntry Nested(int levels) => new("a", "A", 2, levels == 0 ? [] : [Nested(levels - 1)]);
}
