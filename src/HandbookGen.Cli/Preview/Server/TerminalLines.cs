namespace HandbookGen.Cli.Preview;

/// <summary>What a server prints; each line appears at once, from any thread.</summary>
internal sealed class TerminalLines(Shell shell)
{
    private readonly Lock printing = new();

    public void Say(string line)
    {
        lock (printing)
        {
            shell.Output.WriteLine(line);
            shell.Output.Flush();
        }
    }

    /// <summary>Opens a page in the browser, or says why that is not possible.</summary>
    public void Open(string url)
    {
        if (BrowserWindow.Open(url) is { } fault)
            Say($"handbookgen: {fault}");
    }

    /// <summary>Says where the site is, and who can see it.</summary>
    public void SayWhere(SiteServer server, ServerArguments arguments, HostNames names)
    {
        if (arguments.Port is null && server.Port != ServerArguments.DefaultPort)
            Say($"Port {ServerArguments.DefaultPort} is taken, so this is port {server.Port}.");
        if (!names.IsLoopback)
            Say("Other machines can see it, and may not apply fixes.");
        Say($"Serving {server.Url}/  Ctrl-C ends it.");
    }
}
