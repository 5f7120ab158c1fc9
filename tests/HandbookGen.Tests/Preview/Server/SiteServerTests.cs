using System.Net;
using System.Net.Sockets;
using HandbookGen.Cli;
using HandbookGen.Cli.Preview;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Preview.Server;

public sealed class SiteServerTests
{
    [Fact]
    public void A_typed_port_that_is_taken_ends_the_command()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        using var folder = new TempFolder();
        folder.Write("public/index.html", "Home");
        using var output = new StringWriter();
        using var error = new StringWriter { NewLine = "\n" };
        Program.Run(["serve", "public", "-p", $"{port}"], new Shell(output, error, folder.Path)).ShouldBe(ExitCode.CouldNotRun);
        error.ToString().ShouldBe($"handbookgen: The port {port} is taken by another program.\n");
        output.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_one_the_next_free_port_is_used_and_said()
    {
        var arguments = new ServerArguments(null, IPAddress.Loopback, Open: false, VirtualDir: null, AllowedHosts: []);
        await using var first = await SiteServer.StartAsync(arguments, _ => Task.CompletedTask);
        await using var second = await SiteServer.StartAsync(arguments, _ => Task.CompletedTask);
        second.Port.ShouldBeGreaterThan(first.Port);
        second.Url.ShouldBe($"http://127.0.0.1:{second.Port}");
        using var output = new StringWriter { NewLine = "\n" };
        new TerminalLines(new Shell(output, output, "/")).SayWhere(second, arguments, new HostNames(IPAddress.Loopback, []));
        output.ToString().ShouldBe($"Port 5080 is taken, so this is port {second.Port}.\nServing {second.Url}/  Ctrl-C ends it.\n");
    }

    [Fact]
    public void Says_that_others_can_see_it()
    {
        var arguments = new ServerArguments(8000, IPAddress.Any, Open: false, VirtualDir: null, AllowedHosts: []);
        using var output = new StringWriter { NewLine = "\n" };
        new TerminalLines(new Shell(output, output, "/")).SayWhere(
            new SiteServer("http://localhost:8000", 8000, null!),
            arguments,
            new HostNames(IPAddress.Any, [])
        );
        output
            .ToString()
            .ShouldBe("Other machines can see it, and may not apply fixes.\nServing http://localhost:8000/  Ctrl-C ends it.\n");
    }
}
