using HandbookGen.Parsing;

namespace HandbookGen.Tests.Parsing;

public sealed class UrlHostTests
{
    [Theory]
    [InlineData("https://example.com/a", "example.com")]
    [InlineData("//Example.com:80?a", "example.com")]
    [InlineData(" HTTP://ann:secret@example.com.#a", "example.com")]
    [InlineData(@"https:\\example.com\a", "example.com")]
    [InlineData("https:/exam\nple.com", "example.com")]
    [InlineData("https://ex%61mple.com", "example.com")]
    [InlineData("https://a/@example.com", "a")]
    [InlineData("https://[::1]:80/", "[::1]")]
    [InlineData("/example.com/", "")]
    [InlineData("mailto:ann@example.com", "")]
    public void Reads_the_host(string url, string host) => UrlHost.Of(url).ShouldBe(host);
}
