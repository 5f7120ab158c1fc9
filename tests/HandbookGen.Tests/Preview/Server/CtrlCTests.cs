using System.Diagnostics;
using System.Globalization;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Preview.Server;

/// <summary>Real processes.</summary>
[Trait("Category", "Slow")]
public sealed class CtrlCTests
{
    // A server that waits for the browsers to leave takes 30; a busy machine may take a few to start 'kill' and to stop threads.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("preview")]
    [InlineData("serve public")]
    public async Task Ends_at_once_while_browsers_listen(string command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        Assert.SkipWhen(IsIgnored(), "SIGINT is ignored here, as in the background of a shell, and so it is by programs that start here.");
        using var folder = new TempFolder();
        folder.Write("content/_index.md", "# Home\n").Write("public/index.html", "Home");
        var before = folder.Files().ToList();
        using var program = Process.Start(
            new ProcessStartInfo("dotnet", $"exec \"{Path.Combine(AppContext.BaseDirectory, "handbookgen.dll")}\" {command} -p 0")
            {
                WorkingDirectory = folder.Path,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var line = await program.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        line!.ShouldStartWith("Serving http://127.0.0.1:");
        line.ShouldEndWith("/  Ctrl-C ends it.");
        using var http = new HttpClient { BaseAddress = new Uri(line.Split(' ')[1]) };
        (await http.GetStringAsync("/", TestContext.Current.CancellationToken)).ShouldContain("Home");
        using var events =
            command == "preview" ? await http.GetStreamAsync("/_handbookgen/events?url=/", TestContext.Current.CancellationToken) : null;
        var watch = Stopwatch.StartNew();
        Process.Start("kill", ["-INT", $"{program.Id}"]);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        watch.Elapsed.ShouldBeLessThan(Longest);
        program.ExitCode.ShouldBe(130);
        (await program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        folder.Files().ShouldBe(before);
    }

    // The bits of the ignored signals, beginning with 1, of which SIGINT is the second.
    private static bool IsIgnored() =>
        File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } line
        && (ulong.Parse(line["SigIgn:".Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & 2) != 0;
}
