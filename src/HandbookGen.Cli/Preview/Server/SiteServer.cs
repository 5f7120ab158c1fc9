using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HandbookGen.Cli.Preview;

/// <summary>A server that listens.</summary>
/// <param name="Url">Where a browser on this machine finds it, without a slash at the end: <c>http://127.0.0.1:5080</c>.</param>
/// <param name="Port">The port.</param>
/// <param name="Listening">To stop it.</param>
internal sealed record SiteServer(string Url, int Port, WebApplication Listening) : IAsyncDisposable
{
    // So many other programs may have taken their ports.
    private const int MostPorts = 100;

    /// <summary>Begins to listen at the port that was typed, or else at the first free one from the default.</summary>
    /// <param name="answer">Answers a request.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<SiteServer> StartAsync(ServerArguments arguments, RequestDelegate answer)
    {
        if (arguments.Port is { } typed)
        {
            return await ListenAsync(arguments.Address, typed, answer)
                ?? throw new IOException($"The port {typed} is taken by another program.");
        }

        var last = ServerArguments.DefaultPort + MostPorts - 1;
        for (var port = ServerArguments.DefaultPort; port <= last; port++)
        {
            if (await ListenAsync(arguments.Address, port, answer) is { } server)
                return server;
        }

        throw new IOException($"The ports {ServerArguments.DefaultPort} to {last} are all taken by other programs.");
    }

    public ValueTask DisposeAsync() => Listening.DisposeAsync();

    // Null if the port is taken.
    private static async Task<SiteServer?> ListenAsync(IPAddress address, int port, RequestDelegate answer)
    {
        // Without settings files, environment variables and log, which the other builders bring.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(address, port);
        });
        var server = builder.Build();
        server.Run(answer);
        try
        {
            await server.StartAsync();
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            await server.DisposeAsync();
            return null;
        }

        var bound = new Uri(server.Urls.First()).Port;
        return new SiteServer($"http://{NameOf(address)}:{bound}", bound, server);
    }

    // 'Any address' is none to go to.
    private static string NameOf(IPAddress address) =>
        address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any) ? "localhost"
        : address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"[{address}]"
        : address.ToString();

    // Otherwise the host takes the signals that end a program, and stops only itself.
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
