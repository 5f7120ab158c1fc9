using HandbookGen.Parsing;

namespace HandbookGen.Tests.Parsing;

public sealed class BrowserUrlTests
{
    // As browsers read them: https://url.spec.whatwg.org/#url-parsing
    [Theory]
    [InlineData("/handbook/", "/handbook/", null, "")]
    [InlineData("a:b", "a:b", "a", "")]
    [InlineData("a/b:c", "a/b:c", null, "")]
    [InlineData(" \u0001https://e.test/x\u001f ", "https://e.test/x", "https", "e.test")]
    [InlineData("/\t/e.test/x", "//e.test/x", null, "e.test")]
    [InlineData("/\n\\e.test", "//e.test", null, "e.test")]
    [InlineData("\\\\e.test\\x?a\\b", "//e.test/x?a\\b", null, "e.test")]
    [InlineData("///e.test/x", "//e.test/x", null, "e.test")]
    [InlineData("https:e.test", "https://e.test", "https", "e.test")]
    [InlineData("HtTpS:/\\e.test", "HtTpS://e.test", "https", "e.test")]
    [InlineData("ht\ttps://e.test", "https://e.test", "https", "e.test")]
    [InlineData("//https:/x", "//https:/x", null, "https:")]
    [InlineData("java\nscript:x", "javascript:x", "javascript", "")]
    [InlineData("feed:javascript:x", "feed:javascript:x", "feed", "")]
    [InlineData("1a:b", "1a:b", null, "")]
    [InlineData("", "", null, "")]
    public void Reads_what_a_browser_reads(string written, string text, string? scheme, string authority) =>
        BrowserUrl.Read(written).ShouldBe(new BrowserUrl(text, scheme, authority));

    [Theory]
    [InlineData("/%09/e.test", "/%09/e.test")]
    [InlineData("/\t/e.test", "/%09/e.test")]
    [InlineData("/\\e.test", "/%5Ce.test")]
    [InlineData("/a\u007f", "/a%7F")]
    public void Encodes_what_could_begin_a_host(string decoded, string expected) =>
        UrlPath.Encode(Uri.UnescapeDataString(decoded)).ShouldBe(expected);

    [Theory]
    [InlineData("/", "//e.test/", ".//e.test/")]
    [InlineData("/a/", "//e.test/", "..//e.test/")]
    public void A_relative_path_never_begins_a_host(string from, string to, string expected) =>
        UrlPath.Relative(from, to, "").ShouldBe(expected);
}
