using HandbookGen.Indexing.Utm;

namespace HandbookGen.Tests.Indexing;

public class UtmQueryTests
{
    [Theory]
    [InlineData("/a/?utm_source=x", "utm_source=x")]
    [InlineData("/a/?a=b&utm_source=x%20y+z#utm_medium=no", "a=b utm_source=x y z")]
    [InlineData("/a/?&utm_source&&b=", "utm_source= b=")]
    [InlineData("/a/?a=b&c=d=e", "a=b c=d=e")]
    [InlineData("/a/?a=1?utm_source=x", "a=1?utm_source=x")]
    [InlineData("/a/?utm%5Fsource=x&%75tm_medium=%65mail", "utm_source=x utm_medium=email")]
    [InlineData("/a/?utm_\nsource=x\ty  ", "utm_source=xy")]
    [InlineData("/a/?b=1&b=2&b", "b=1 b=2 b=")]
    [InlineData("/a/#b?utm_source=x", "")]
    [InlineData("/a/", "")]
    public void Reads_keys_and_values(string url, string parameters)
    {
        var read = UtmQuery.Read(url);

        string.Join(' ', read.Select(parameter => $"{parameter.Key}={parameter.Value}")).ShouldBe(parameters);
        read.Select(parameter => UtmQuery.Decode(url[parameter.Start..parameter.KeyEnd])).ShouldBe(read.Select(parameter => parameter.Key));
    }

    [Theory]
    [InlineData("/a/?utm_source=x", "/a/")]
    [InlineData("/a/?utm_source=x#b", "/a/#b")]
    [InlineData("/a/?utm_source=x&c=d&utm_medium=y#b", "/a/?c=d#b")]
    [InlineData("/a/?utm_source=x&utm_medium=y&c=d&utm_term=z&e=f&utm_id=1", "/a/?c=d&e=f")]
    [InlineData("/a/?c=d", "/a/?c=d")]
    [InlineData("/a/#b", "/a/#b")]
    public void Takes_parameters_out(string url, string without) =>
        UtmQuery.Without(url, UtmQuery.Cuts(url, UtmQuery.Read(url), parameter => UtmKeys.IsUtm(parameter.Key))).ShouldBe(without);
}
