using System.CommandLine;
using HandbookGen.Cli.Preview;
using HandbookGen.Cli.Reporters;
using HandbookGen.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen serve</c>.</summary>
internal static class ServeCommand
{
    public static Command Create(Shell shell)
    {
        var command = new DocumentedCommand(
            "serve",
            "Serves a built site, as a static host does. To see a page while you write it, use 'preview'.",
            new Example("handbookgen serve", "serves the output folder at http://127.0.0.1:5080/"),
            new Example("handbookgen serve public --virtual-dir /docs", "serves what Hugo has built for 'https://example.com/docs/'")
        );
        var built = new BuiltSiteOptions(command, withRootUrl: false);
        var server = new ServerOptions(command);
        var site = new SiteOptions(command);
        command.SetAction(parsed =>
            RunAsync(site.Read(parsed, shell.CurrentDirectory), built, parsed, server.Read(parsed), shell).GetAwaiter().GetResult()
        );
        return command;
    }

    private static async Task<int> RunAsync(
        SiteArguments site,
        BuiltSiteOptions built,
        ParseResult parsed,
        ServerArguments arguments,
        Shell shell
    )
    {
        var config = arguments.WithVirtualDir(site).LoadConfig();
        if (config.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
        {
            var paths = RepositoryPaths.Around(site.Root, shell);
            return ReportOutput.Write(
                Report.Of(config, PipelineResult.Nothing, paths, config.Config.FailureLogLevel, "in the configuration. Nothing is served."),
                ReportArguments.None,
                shell
            );
        }

        var target = built.Read(parsed, site.Root, config.Config, shell.CurrentDirectory);
        var names = new HostNames(arguments.Address, arguments.AllowedHosts);
        var lines = new TerminalLines(shell);
        await using var server = await SiteServer.StartAsync(arguments, Answer);
        lines.SayWhere(server, arguments, names);
        if (arguments.Open)
            lines.Open(server.Url + config.Config.LinkRoot + "/");
        await Task.Delay(Timeout.Infinite);
        return ExitCode.Clean;

        async Task Answer(HttpContext context)
        {
            if (await RequestGate.EnterAsync(context, names, asked => PublishedNames.Have(config.Config, asked)) is not { } path)
                return;
            if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
                await PlainAnswer.RefuseMethodAsync(context, "GET, HEAD");
            else
                await SendAsync(context, path, BuiltSiteFiles.Of(target.Folder, config.Config.LinkRoot));
        }
    }

    private static Task SendAsync(HttpContext context, string path, ServedSite site) =>
        RouteAnswer.SendAsync(context, path, Route.Of(path, site), site.Rules.Headers);
}
