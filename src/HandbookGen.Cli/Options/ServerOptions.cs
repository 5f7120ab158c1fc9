using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Net;

namespace HandbookGen.Cli;

/// <summary>The options of the commands that serve a site.</summary>
internal sealed class ServerOptions
{
    private readonly Option<string> port = new("--port", "-p")
    {
        HelpName = "number",
        Description = $"The port; defaults to {ServerArguments.DefaultPort}, or the next one that is free.",
    };

    private readonly Option<string> bind = new("--bind")
    {
        HelpName = "address",
        Description = "The IP address to listen on; defaults to 127.0.0.1, which only this machine reaches.",
    };

    private readonly Option<bool> open = new("--open") { Description = "Opens the site in the browser." };

    private readonly Option<string> virtualDir = new("--virtual-dir")
    {
        HelpName = "path",
        Description = "The path of the site on its host, such as '/docs'; replaces 'LinkRoot'.",
    };

    private readonly Option<string[]> allowHost = new("--allow-host")
    {
        HelpName = "name",
        Description = "Another host name to answer under, for containers and proxies; repeatable.",
    };

    public ServerOptions(Command command)
    {
        Check(port, text => PortOf(text) is null ? $"'{text}' is not a port; ports are the numbers from 0 to 65535." : null);
        Check(bind, text => AddressOf(text) is null ? $"'{text}' is not an IP address such as 127.0.0.1 or 0.0.0.0." : null);
        Check(
            allowHost,
            text =>
                Uri.CheckHostName(text) == UriHostNameType.Unknown
                    ? $"'{text}' is not a host name such as 'my-container', without a port."
                    : null
        );
        Check(virtualDir, text => text.AsSpan().IndexOfAny("?#%\\\"<> ") >= 0 ? $"'{text}' is not a path such as '/docs'." : null);
        command.Add(port);
        command.Add(bind);
        command.Add(open);
        command.Add(virtualDir);
        command.Add(allowHost);
    }

    public ServerArguments Read(ParseResult parsed) =>
        new(
            parsed.GetValue(port) is { } typed ? PortOf(typed) : null,
            AddressOf(parsed.GetValue(bind) ?? "localhost")!,
            parsed.GetValue(open),
            parsed.GetValue(virtualDir),
            [.. parsed.GetValue(allowHost) ?? []]
        );

    private static void Check(Option option, Func<string, string?> mistakeIn) =>
        option.Validators.Add(result =>
        {
            foreach (var mistake in result.Tokens.Select(token => mistakeIn(token.Value)).OfType<string>())
                result.AddError(mistake);
        });

    private static int? PortOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= IPEndPoint.MaxPort ? number : null;

    private static IPAddress? AddressOf(string text) =>
        text == "localhost" ? IPAddress.Loopback
        : IPAddress.TryParse(text, out var address) ? address
        : null;
}

/// <summary>What was typed.</summary>
/// <param name="Port">Null if none was; 0 for any that is free.</param>
/// <param name="VirtualDir">Replaces <c>LinkRoot</c>; null if none was typed.</param>
internal sealed record ServerArguments(int? Port, IPAddress Address, bool Open, string? VirtualDir, ImmutableArray<string> AllowedHosts)
{
    /// <summary>The first to try if none was typed.</summary>
    public const int DefaultPort = 5080;

    /// <summary>The settings with the path that was typed.</summary>
    public SiteArguments WithVirtualDir(SiteArguments site) =>
        VirtualDir is { } path
            ? site with
            {
                Overrides = site.Overrides with { Settings = site.Overrides.Settings.Add($"LinkRoot={path}") },
            }
            : site;
}
