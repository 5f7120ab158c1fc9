using HandbookGen.Cli.Preview;
using HandbookGen.Diagnostics;

namespace HandbookGen.Tests.Preview.Server;

public sealed class FindingTextTests
{
    private const string Text = """
        ---
        title: Hiring
        ---

        # Hiring *plans*

        We hire **people** who [read](/handbook/) a lot,
        and `write`.

        - First item
        - Second item with ![a picture](x.png)
          in two lines

        1. One
        2. Two

        > A quote {{< alert >}} here.

        | Name | Place |
        | --- | --- |
        | Ada | London |
        """;

    [Theory]
    [InlineData(5, "Hiring plans")]
    [InlineData(7, "We hire people who read a lot, and write.")]
    [InlineData(8, "We hire people who read a lot, and write.")]
    [InlineData(10, "First item")]
    [InlineData(11, "Second item with in two lines")]
    [InlineData(12, "Second item with in two lines")]
    [InlineData(15, "Two")]
    [InlineData(17, "A quote here.")]
    [InlineData(21, "Ada London")]
    public void Is_what_a_reader_sees_around_the_place(int line, string words) =>
        FindingText
            .Around(
                new SourceFile(new SitePath("content/hiring.md"), Text),
                new SourceRange(new SitePath("content/hiring.md"), line, 1, line, 2)
            )
            .ShouldBe(words);
}
