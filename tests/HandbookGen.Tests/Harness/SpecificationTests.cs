namespace HandbookGen.Tests.Harness;

public sealed class SpecificationTests
{
    private const string Fence = "````````````````````````````````";

    private const string Text =
        $"Prose.\n\n{Fence} file content/a.md\nOther\n{Fence}\n\n{Fence} example hugo gfm ShowDrafts=true\n→*a*\n.\n.\n<b>→</b>\n{Fence}\n";

    [Fact]
    public void Reads_files_and_examples()
    {
        var specification = Specification.Parse(Text);

        specification.Files.ShouldBe([("content/a.md", "Other\n")]);
        var example = specification.Examples.ShouldHaveSingleItem();
        example.Dialects.ShouldBe(["hugo", "gfm"]);
        example.Settings.ShouldBe(["ShowDrafts=true"]);
        example.Source.ShouldBe("\t*a*\n");
        example.Html.ShouldBe(".\n<b>\t</b>\n");
        example.Line.ShouldBe(7);
    }

    [Fact]
    public void Replaces_only_the_html() =>
        Specification
            .Rewrite(Text, new Dictionary<int, string> { [7] = "<i>\t</i>\n" })
            .ShouldBe(Text.Replace(".\n<b>→</b>\n", "<i>→</i>\n"));

    [Theory]
    [InlineData($"{Fence} example hugo\na\n{Fence}\n", "Line 1: the example has no line '.'.")]
    [InlineData($"\n{Fence} example\na\n.\n{Fence}\n", "Line 2: write 'example' and its dialects, or 'file' and a path.")]
    [InlineData($"{Fence} example hugo\na\n.\n", "Line 1: the fence is never closed.")]
    public void Refuses_a_fence_that_would_test_nothing(string text, string message) =>
        Should.Throw<FormatException>(() => Specification.Parse(text)).Message.ShouldBe(message);
}
