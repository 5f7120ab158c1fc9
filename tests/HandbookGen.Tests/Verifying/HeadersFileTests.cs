using HandbookGen.Verifying.Urls;

namespace HandbookGen.Tests.Verifying;

public sealed class HeadersFileTests
{
    private static readonly HeadersFile Headers = HeadersFile.Parse(
        """
        # For all
        /*
          X-Frame-Options: DENY
          Content-Security-Policy: default-src 'self'; img-src *

        /*.svg
          content-security-policy: sandbox
        /a/:name/b
            X-A: 1
        """
    );

    [Theory]
    [InlineData("/", "X-Frame-Options: DENY|Content-Security-Policy: default-src 'self'; img-src *")]
    [InlineData("/i/a.svg", "X-Frame-Options: DENY|Content-Security-Policy: default-src 'self'; img-src *, sandbox")]
    [InlineData("/a/x/b", "X-Frame-Options: DENY|Content-Security-Policy: default-src 'self'; img-src *|X-A: 1")]
    public void Joins_what_matches(string path, string expected) =>
        string.Join('|', Headers.Of(path).Select(header => $"{header.Name}: {header.Value}")).ShouldBe(expected);
}
