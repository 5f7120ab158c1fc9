using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace HandbookGen.Benchmarks;

/// <summary>A running <c>handbookgen preview</c>.</summary>
internal sealed class PreviewProcess : IDisposable
{
    private readonly Process process;

    private PreviewProcess(Process process, HttpClient client, double firstPage)
    {
        (this.process, Client, FirstPage) = (process, client, firstPage);
    }

    public HttpClient Client { get; }

    /// <summary>Milliseconds from the start of the process to the last byte of the home page.</summary>
    public double FirstPage { get; }

    /// <summary>Resident memory in MB.</summary>
    public double Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>The CPU time that was used so far.</summary>
    public TimeSpan CpuTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public static async Task<PreviewProcess> Start(string program, string root, params string[] options)
    {
        var port = FreePort();
        var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        var watch = Stopwatch.StartNew();
        var process = Process.Start(
            new ProcessStartInfo(program, ["preview", "-r", root, "--port", $"{port}", .. options]) { RedirectStandardOutput = true }
        )!;
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        while (true)
        {
            try
            {
                var page = await client.GetAsync("/");
                await page.Content.ReadAsByteArrayAsync();
                return new PreviewProcess(process, client, watch.Elapsed.TotalMilliseconds);
            }
            catch (HttpRequestException) when (!process.HasExited && watch.Elapsed < TimeSpan.FromMinutes(1))
            {
                // The server does not listen yet.
                await Task.Delay(2);
            }
        }
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        Client.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
