using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Tests.Parsing;

public sealed class ShortcodeLexerTests
{
    [Theory]
    [InlineData("a {{< x >}} b", "Open x")]
    [InlineData("{{%x%}}", "Open x %")]
    [InlineData("{{< a/b-c_1 >}}", "Open a/b-c_1")]
    [InlineData("{{< x.inline >}}", "Open x.inline")]
    [InlineData("{{< /x >}}{{< / x >}}", "Close x; Close x")]
    [InlineData("{{< x />}}{{<x/>}}{{% a/b / %}}", "SelfClosing x; SelfClosing x; SelfClosing a/b %")]
    [InlineData("`{{< x >}}` <!-- {{< y >}} -->", "Open x; Open y")]
    [InlineData("{{{< x >}}}", "Open x")]
    [InlineData("{{ x }} { {< x >} }", "")]
    public void Finds_tags_by_their_delimiters(string text, string tags) => Show(text).ShouldBe(tags);

    [Theory]
    [InlineData("{{< x a 1.5 true b-c >}}", "Open x [a] [1.5] [true] [b-c]")]
    [InlineData("{{< x \"a \\\"b\\\" c\" >}}", "Open x [a \"b\" c]")]
    [InlineData("{{< x `a \"b\nc` >}}", "Open x [a \"b\nc]")]
    [InlineData("{{< x k=v l=\"a b\" m=`c` n = \"d\" >}}", "Open x k=[v] l=[a b] m=[c] n=[d]")]
    [InlineData("{{< x\n  k=v\r\n>}}", "Open x k=[v]")]
    [InlineData("{{< x a/b/>}}", "SelfClosing x [a/b]")]
    [InlineData("{{< x k=a=b >}}", "Open x k=[a=b]")]
    [InlineData("{{< x \">}}\" >}}", "Open x [>}}]")]
    public void Reads_parameters(string text, string tags) => Show(text).ShouldBe(tags);

    [Theory]
    [InlineData("{{</* x \"a\" */>}}", "Escaped {{< x \"a\" >}}")]
    [InlineData("{{%/* /x */%}}", "Escaped {{% /x %}} %")]
    [InlineData("{{</* x /*/>}}", "Escaped {{< x />}}")]
    [InlineData("{{</* a\nb {{< */>}}", "Escaped {{< a\nb {{< >}}")]
    public void Undoes_an_escape(string text, string tags) => Show(text).ShouldBe(tags);

    [Theory]
    [InlineData("{{<")]
    [InlineData("{{< >}}")]
    [InlineData("{{< x")]
    [InlineData("{{< x %}}")]
    [InlineData("{{< x \"a\nb\" >}}")]
    [InlineData("{{< x `a >}}")]
    [InlineData("{{</* x >}}")]
    [InlineData("{{</**/>}} {{</*/>}}")]
    [InlineData("{{< x.y >}}")]
    [InlineData("{{< x = >}}")]
    public void Reports_what_is_no_tag(string text) => ShortcodeLexer.Read(text, 0).Mistakes.ShouldHaveSingleItem();

    [Fact]
    public void Goes_on_behind_a_mistake() => Show("{{< x {{< y >}} {{< \"\n {{< z >}}").ShouldBe("Open y; Open z");

    [Fact]
    public void Reports_mixed_parameters_once()
    {
        var lexed = ShortcodeLexer.Read("{{< x a k=v b >}}", 0);

        lexed.Tags.ShouldHaveSingleItem();
        lexed.Mistakes.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("{{<")]
    [InlineData("{{< a ")]
    [InlineData("{{< a `")]
    [InlineData("{{< a \"")]
    [InlineData("{{< a \"{{<")]
    [InlineData("{{</*")]
    [InlineData("{{%/* */>}}")]
    [InlineData("{{< a >}}")]
    [InlineData("{{< /a >}}")]
    public void Ends_on_every_repeated_text(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 20_000));
        var lexed = ShortcodeLexer.Read(text, 0);

        (lexed.Tags.Length + lexed.Mistakes.Length).ShouldBeGreaterThan(0);
        lexed.Tags.ShouldAllBe(tag => text[tag.Start] == '{' && text[tag.End - 1] == '}');
    }

    private static string Show(string text) =>
        string.Join(
            "; ",
            ShortcodeLexer
                .Read(text, 0)
                .Tags.Select(tag =>
                    $"{tag.Kind} "
                    + $"{tag.Name}{string.Concat(tag.Positional.Select(value => $" [{value}]"))}{string.Concat(tag.Named.Select(pair => $" {pair.Key}=[{pair.Value}]"))}{(tag.IsMarkdown ? " %" : "")}"
                )
        );
}
