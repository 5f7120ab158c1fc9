using System.Net;
using HandbookGen.Cli;
using HandbookGen.Cli.Preview;
using HandbookGen.Configuration;
using HandbookGen.Tests.Harness;
using HandbookGen.Workspaces;

namespace HandbookGen.Tests.Preview.Server;

/// <summary>A site in a temporary folder that is served on a free port. A test says itself what it has changed.</summary>
internal sealed class PreviewedSite : IAsyncDisposable
{
    /// <summary>What pages show before they may change a file.</summary>
    public const string Token = "the-token";

    private static readonly ServerArguments AnyPort = new(
        0,
        IPAddress.Loopback,
        Open: false,
        VirtualDir: null,
        AllowedHosts: ["my-container"]
    );

    private readonly CancellationTokenSource ended = new();
    private readonly SiteServer server;
    private readonly Task running;

    private PreviewedSite(TempFolder folder, PreviewSession session, SiteServer server, List<string> lines)
    {
        (Folder, Session, this.server, Lines) = (folder, session, server, lines);
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Url) };
        running = session.RunAsync(0, ended.Token);
    }

    public TempFolder Folder { get; }

    public PreviewSession Session { get; }

    public HttpClient Http { get; }

    /// <summary>What was printed; lock it to read it.</summary>
    public List<string> Lines { get; }

    /// <param name="files">Paths and texts; a theme and settings are added if there are none.</param>
    public static Task<PreviewedSite> StartAsync(params (string Path, string Text)[] files) => StartAsync(follows: false, files);

    public static async Task<PreviewedSite> StartAsync(bool follows, params (string Path, string Text)[] files)
    {
        var folder = new TempFolder();
        folder.AsFragment();
        foreach (var (path, text) in files)
            folder.Write(path, text);
        var lines = new List<string>();
        var options = new SessionOptions(folder.Path, follows, place => $"editor:{place.File}:{place.Line}");
        var opening = new SiteOpening(
            new WorkspaceRequest(folder.Path, ConfigOverrides.None, SiteOptions.ShippedThemes, DateTimeOffset.UnixEpoch),
            () => { },
            site => new PreviewSession(site, options, Say)
        );
        var names = new HostNames(AnyPort.Address, AnyPort.AllowedHosts);
        var server = await SiteServer.StartAsync(
            AnyPort,
            new PreviewAnswers(opening, names, Token, folder.Path, withScript: true).AnswerAsync
        );
        return new PreviewedSite(folder, await opening.OpenAsync(Say, CancellationToken.None), server, lines);

        void Say(string line)
        {
            lock (lines)
                lines.Add(line);
        }
    }

    /// <summary>Writes a file, as an editor does, and waits until it is part of the site.</summary>
    public Task SaveAsync(string name, string text)
    {
        Folder.Write(name, text);
        return ChangeAsync(name);
    }

    /// <summary>Deletes a file, and waits until the site no longer has it.</summary>
    public Task DeleteAsync(string name)
    {
        File.Delete(Folder[name]);
        return ChangeAsync(name);
    }

    /// <summary>Waits until changes on disk are part of the site.</summary>
    public Task ChangeAsync(params string[] names) =>
        Session.ChangeAsync(new ChangeSet([.. names.Select(name => new FileChange(Folder[name]))]));

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, headers);

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The HTML of a page without the script of the preview.</summary>
    public Task<string> HtmlAsync(string path) => Http.GetStringAsync(path, TestContext.Current.CancellationToken);

    /// <summary>A browser that shows a page and listens.</summary>
    public async Task<EventReader> OpenAsync(string path)
    {
        await Http.GetAsync(path);
        return await ListenAsync(path);
    }

    /// <summary>A browser that listens, whatever it shows.</summary>
    public async Task<EventReader> ListenAsync(string path, string root = "/") =>
        new(
            await Http.GetStreamAsync($"{root}_handbookgen/events?url={Uri.EscapeDataString(path)}", TestContext.Current.CancellationToken)
        );

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(running);
        Http.Dispose();
        await server.DisposeAsync();
        Folder.Dispose();
    }
}
