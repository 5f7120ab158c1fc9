using System.CommandLine;
using System.Security.Cryptography;
using HandbookGen.Cli.Preview;
using HandbookGen.Loading;
using HandbookGen.Workspaces;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen preview</c>.</summary>
internal static class PreviewCommand
{
    // Parse and the rules keep all cores busy for a while. A request then gets a thread at once, and the cores are shared.
    private const int Threads = 16;

    public static Command Create(Shell shell)
    {
        var command = new DocumentedCommand(
            "preview",
            "Shows a handbook in the browser as it will be published, and follows every edit. Writes nothing.",
            new Example("handbookgen preview", "serves the handbook in the current folder at http://127.0.0.1:5080/"),
            new Example("handbookgen preview --open --follow", "opens the browser, which goes to the page that you save"),
            new Example("handbookgen preview --drafts", "also shows drafts"),
            new Example("handbookgen preview -p 8000 --bind 0.0.0.0", "lets other machines see it, on port 8000")
        );
        var server = new ServerOptions(command);
        var preview = new PreviewOptions(command);
        var site = new SiteOptions(command);
        var baseCommit = new BaseOption(command, "With '--untrusted', a branch, tag or commit to trust.");
        var untrusted = new UntrustedOption(command);
        command.SetAction(parsed =>
        {
            var arguments = site.Read(parsed, shell.CurrentDirectory);
            var name = baseCommit.ReadTyped(parsed);
            var (trusted, code) = UntrustedOption.Open(untrusted.Read(parsed), name, arguments, ReportArguments.None, shell);
            return code ?? RunAsync(arguments, server.Read(parsed), preview.Read(parsed), trusted, shell).GetAwaiter().GetResult();
        });
        return command;
    }

    private static async Task<int> RunAsync(
        SiteArguments site,
        ServerArguments server,
        PreviewArguments preview,
        TrustedCommit? trusted,
        Shell shell
    )
    {
        var (editor, mistake) = EditorLink.Read(preview.Editor, shell);
        if (editor is null)
            return mistake!.Write(shell);
        ThreadPool.SetMinThreads(Threads, Threads);
        var lines = new TerminalLines(shell);
        var overrides = preview.WithDrafts(server.WithVirtualDir(site)).Overrides;
        var request = new WorkspaceRequest(site.Root, overrides, SiteOptions.ShippedThemes, DateTimeOffset.Now) { Trusted = trusted };
        var options = new SessionOptions(site.Root, preview.Follows, place => editor.To(site.Root, place));
        FileWatch? watch = null;
        var opening = new SiteOpening(request, StartWatch, workspace => new PreviewSession(workspace, options, lines.Say));
        var names = new HostNames(server.Address, server.AllowedHosts);
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        // At the same time: each takes a while.
        var reading = Task.Run(() => opening.OpenAsync(lines.Say, CancellationToken.None));
        var answers = new PreviewAnswers(opening, names, token, site.Root, preview.WithScript);
        await using var listening = await SiteServer.StartAsync(server, answers.AnswerAsync);
        lines.SayWhere(listening, server, names);
        var session = await reading;
        using var watching = watch;
        if (server.Open)
            lines.Open(listening.Url + session.State.Root);
        // Both go on until the program is interrupted.
        var running = session.RunAsync(opening.Since, CancellationToken.None);
        await await Task.WhenAny(running, watch is null ? running : SiteWatch.RunAsync(watch, session, site.Root, CancellationToken.None));
        return ExitCode.Clean;

        // Before the first file is read, so that no change is missed.
        void StartWatch()
        {
            if (preview.Watches)
                watch ??= SiteWatch.Start(request, preview.WatchOptions, lines.Say);
        }
    }
}
