using System.Diagnostics;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Preview.Server;

/// <summary>Real processes.</summary>
[Trait("Category", "Slow")]
public sealed class CtrlCTests
{
    [Theory]
    [InlineData("preview")]
    [InlineData("serve public")]
    public async Task Ends_within_a_second_while_browsers_listen(string command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
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
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1));
        program.ExitCode.ShouldBe(130);
        (await program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        folder.Files().ShouldBe(before);
    }
}
