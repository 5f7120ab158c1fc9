using System.Net;
using System.Text;
using HandbookGen.Cli;
using HandbookGen.Cli.Preview;
using HandbookGen.Configuration;
using HandbookGen.Tests.Harness;
using HandbookGen.Workspaces;
using Microsoft.AspNetCore.Http;

namespace HandbookGen.Tests.Preview.Fixes;

public sealed class FixRequestTests : IDisposable
{
    private const string Page = "content/values.md";
    private const string Before = "See [one](/hiring).";

    private readonly TempFolder site = new TempFolder().AsFragment().Write("content/hiring.md", "Text.").Write(Page, Before);
    private readonly FindingMap findings;
    private readonly SafeFix fix;

    public FixRequestTests()
    {
        var request = new WorkspaceRequest(site.Path, ConfigOverrides.None, SiteOptions.ShippedThemes, DateTimeOffset.UnixEpoch);
        var workspace = Workspace.Open(request);
        findings = new FindingMap(workspace, workspace.Result, _ => "");
        fix = workspace.Result.Diagnostics.Select(findings.Fixes.Of).OfType<SafeFix>().Single();
    }

    private string Body => $$"""{"id":"{{fix.Id}}","hash":"{{fix.Hash}}"}""";

    [Fact]
    public async Task Writes_the_file_once()
    {
        (await PostAsync(Body)).ShouldBe((204, ""));
        site.Read(Page).ShouldBe("See [one](/hiring/).");
        (await PostAsync(Body)).ShouldBe((409, "'content/values.md' has changed since this finding was made."));
    }

    [Theory]
    [InlineData("{\"id\":\"x\",\"hash\":\"y\"}", 404)]
    [InlineData("{\"id\":\"x\"}", 400)]
    [InlineData("{\"id\":null,\"hash\":null}", 400)]
    [InlineData("[]", 400)]
    [InlineData("null", 400)]
    [InlineData("", 400)]
    [InlineData("id=x", 400)]
    [InlineData("{\"id\":1,\"hash\":2}", 400)]
    public Task Refuses_a_body_that_is_no_fix(string body, int status) => RefusesAsync(status, body);

    [Fact]
    public async Task Refuses_a_body_that_is_too_long()
    {
        await RefusesAsync(400, new string(' ', 5000) + Body);
        await RefusesAsync(400, new string(' ', 5000) + Body, withLength: false);
    }

    [Theory]
    [InlineData("")]
    [InlineData("another")]
    [InlineData("the-tokem")]
    [InlineData("the-token2")]
    [InlineData("ünïcode")]
    public Task Refuses_a_page_without_the_token(string token) => RefusesAsync(403, Body, token: token);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    [InlineData(null)]
    public Task Refuses_what_a_form_can_send(string? type) => RefusesAsync(400, Body, type: type);

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("OPTIONS")]
    public Task Refuses_other_methods(string method) => RefusesAsync(405, Body, method: method);

    [Theory]
    [InlineData("127.0.0.1", "my-container")]
    [InlineData("127.0.0.1", "evil.example")]
    [InlineData("0.0.0.0", "localhost")]
    [InlineData("192.168.1.2", "192.168.1.2:5080")]
    public Task Refuses_other_machines(string bound, string host) => RefusesAsync(403, Body, bound: bound, host: host);

    [Theory]
    [InlineData("127.0.0.1", "localhost:5080")]
    [InlineData("127.0.0.1", "127.0.0.1:5080")]
    [InlineData("::1", "[::1]:5080")]
    public async Task Takes_every_name_of_this_machine(string bound, string host) =>
        (await PostAsync(Body, bound: bound, host: host)).Status.ShouldBe(204);

    [Fact]
    public async Task Knows_no_fix_before_the_site_is_checked()
    {
        var context = ContextOf(Body, "the-token", "application/json", "POST", "localhost", withLength: true);
        await new FixAnswers(NamesOf("127.0.0.1"), "the-token", site.Path).AnswerAsync(context, null, _ => { });
        context.Response.StatusCode.ShouldBe(404);
    }

    public void Dispose() => site.Dispose();

    private async Task RefusesAsync(
        int status,
        string body,
        string token = "the-token",
        string? type = "application/json",
        string method = "POST",
        string bound = "127.0.0.1",
        string host = "localhost:5080",
        bool withLength = true
    )
    {
        (await PostAsync(body, token, type, method, bound, host, withLength)).Status.ShouldBe(status);
        site.Read(Page).ShouldBe(Before);
    }

    private async Task<(int Status, string Sentence)> PostAsync(
        string body,
        string token = "the-token",
        string? type = "application/json",
        string method = "POST",
        string bound = "127.0.0.1",
        string host = "localhost:5080",
        bool withLength = true
    )
    {
        var context = ContextOf(body, token, type, method, host, withLength);
        await new FixAnswers(NamesOf(bound), "the-token", site.Path).AnswerAsync(context, findings, _ => { });
        context.Response.Body.Position = 0;
        using var reader = new StreamReader(context.Response.Body);
        return (context.Response.StatusCode, (await reader.ReadToEndAsync()).TrimEnd());
    }

    private static HostNames NamesOf(string bound) => new(IPAddress.Parse(bound), ["my-container"]);

    private static DefaultHttpContext ContextOf(string body, string token, string? type, string method, string host, bool withLength)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Request.Headers.Host = host;
        context.Request.Headers["X-HandbookGen-Token"] = token;
        context.Request.ContentType = type;
        context.Request.ContentLength = withLength ? bytes.Length : null;
        context.Request.Body = new MemoryStream(bytes);
        context.Response.Body = new MemoryStream();
        return context;
    }
}
