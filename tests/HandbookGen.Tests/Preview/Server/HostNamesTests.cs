using System.Net;
using HandbookGen.Cli.Preview;

namespace HandbookGen.Tests.Preview.Server;

public sealed class HostNamesTests
{
    [Theory]
    [InlineData("localhost:5080", true)]
    [InlineData("LOCALHOST", true)]
    [InlineData("docs.localhost:5080", true)]
    [InlineData("127.0.0.1:5080", true)]
    [InlineData("127.0.0.2", true)]
    [InlineData("[::1]:5080", true)]
    [InlineData("my-container:5080", true)]
    [InlineData("evil.example:5080", false)]
    [InlineData("localhost.evil.example", false)]
    [InlineData("127.0.0.1.evil.example", false)]
    [InlineData("192.168.0.7:5080", false)]
    [InlineData("notlocalhost", false)]
    [InlineData("", false)]
    public void Answers_under_loopback_names_and_those_that_were_typed(string host, bool answers) =>
        new HostNames(IPAddress.Loopback, ["my-container"]).Has(host).ShouldBe(answers);

    [Theory]
    [InlineData("0.0.0.0", "192.168.0.7:5080", true)]
    [InlineData("0.0.0.0", "evil.example:5080", false)]
    [InlineData("192.168.0.7", "192.168.0.7:5080", true)]
    [InlineData("192.168.0.7", "192.168.0.8:5080", false)]
    public void Answers_under_the_address_it_listens_on(string bound, string host, bool answers) =>
        new HostNames(IPAddress.Parse(bound), []).Has(host).ShouldBe(answers);

    [Theory]
    [InlineData("http://localhost:5080", "localhost:5080", true)]
    [InlineData("https://my-container", "localhost:5080", true)]
    [InlineData("http://localhost:3000", "localhost:5080", false)]
    [InlineData("http://127.0.0.1:5080", "localhost:5080", false)]
    [InlineData("https://evil.example", "localhost:5080", false)]
    [InlineData("null", "localhost:5080", false)]
    public void Knows_its_own_pages(string origin, string host, bool isOwn) =>
        new HostNames(IPAddress.Loopback, ["my-container"]).IsOwn(origin, host).ShouldBe(isOwn);
}
