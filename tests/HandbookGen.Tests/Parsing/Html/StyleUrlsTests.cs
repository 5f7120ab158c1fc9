using HandbookGen.Parsing.Html;

namespace HandbookGen.Tests.Parsing;

public sealed class StyleUrlsTests
{
    [Theory]
    [InlineData("background: url(https://e.test/x)", "background: none")]
    [InlineData("background: red URL( 'https://e.test/x' ) no-repeat; color: red", "background: red none no-repeat; color: red")]
    [InlineData("background: url(//e.test/x", "background: none")]
    [InlineData("background: url(\"/\\\\e.test/x\")", "background: none")]
    [InlineData("background: u\\72l(https://e.test/x)", "background: none")]
    [InlineData("background: \\75 \\72 \\6c(https://e.test/x)", "background: none")]
    [InlineData("background: url(\\68ttps://e.test/x)", "background: none")]
    [InlineData("background: image-set('https://e.test/x' 1x, url(/a) 2x)", "background: none")]
    [InlineData("background: -webkit-image-set(url(https://e.test/x) 1x) red", "background: none red")]
    [InlineData("--x: url(https://e.test/x); background: var(--x)", "--x: none; background: var(--x)")]
    [InlineData("background: cross-fade(url(/a), url(//e.test))", "background: none")]
    [InlineData("background: linear-gradient(red, url(https://e.test/x))", "background: linear-gradient(red, none)")]
    [InlineData("background: url(ftp://e.test/x)", "background: none")]
    public void Leaves_out_what_another_host_would_send(string style, string expected) =>
        StyleUrls.WithoutForeign(style).ShouldBe(expected);

    [Theory]
    [InlineData("color: red; width: calc(100% - (2 * 1em))")]
    [InlineData("background: url(/images/a.png) url('b.png') url()")]
    [InlineData("background: url(data:image/png;base64,AAAA)")]
    [InlineData("background: image-set('a.png' 1x, 'b.png' 2x)")]
    [InlineData("content: 'url(https://e.test/x)'")]
    [InlineData("/* url(https://e.test/x) */ color: red")]
    [InlineData("background: u/**/rl(https://e.test/x)")]
    [InlineData("fill: url(#gradient)")]
    [InlineData("transform: rotate(3deg) \\")]
    [InlineData("background: url(")]
    [InlineData("'(")]
    public void Keeps_everything_else(string style) => StyleUrls.WithoutForeign(style).ShouldBe(style);
}
