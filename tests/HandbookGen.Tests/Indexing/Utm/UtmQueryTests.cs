using HandbookGen.Indexing.Utm;

namespace HandbookGen.Tests.Indexing;

public class UtmQueryTests
{
    [Theory]
    [InlineData("/a/?utm_source=x", "utm_source=x")]
    [InlineData("/a/?a=b&utm_source=x%20y+z#utm_medium=no", "a=b utm_source=x y z")]
    [InlineData("/a/?&utm_source&&b=", "utm_source= b=")]
    [InlineData("/a/?a=b&amp;c=d=e", "a=b c=d=e")]
    [InlineData("/a/#b?utm_source=x", "")]
    [InlineData("/a/", "")]
    public void Reads_keys_and_values(string url, string parameters)
    {
        var read = UtmQuery.Read(url);

        string.Join(' ', read.Select(parameter => $"{parameter.Key}={parameter.Value}")).ShouldBe(parameters);
        read.Select(parameter => url[parameter.Start..parameter.KeyEnd]).ShouldBe(read.Select(parameter => parameter.Key));
    }

    [Theory]
    [InlineData("/a/?utm_source=x", "/a/")]
    [InlineData("/a/?utm_source=x#b", "/a/#b")]
    [InlineData("/a/?utm_source=x&c=d&utm_medium=y#b", "/a/?c=d#b")]
    [InlineData("/a/?c=d&amp;utm_source=x&amp;e=f", "/a/?c=d&amp;e=f")]
    [InlineData("/a/?c=d", "/a/?c=d")]
    [InlineData("/a/#b", "/a/#b")]
    public void Takes_parameters_out(string url, string without) =>
        UtmQuery.Without(url, parameter => UtmKeys.IsUtm(parameter.Key)).ShouldBe(without);
}
