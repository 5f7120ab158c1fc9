using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HandbookGen.Tests.Preview.Server;

/// <summary>A connection that sends exactly the given characters, where HttpClient would correct them.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly TcpClient client = new();
    private StreamReader? answer;

    public static async Task<RawConnection> OpenAsync(PreviewedSite site)
    {
        var connection = new RawConnection();
        await connection.client.ConnectAsync(IPAddress.Loopback, site.Http.BaseAddress!.Port, TestContext.Current.CancellationToken);
        return connection;
    }

    /// <summary>Sends a whole request.</summary>
    /// <returns>The status of the answer; 0 if the server hangs up without one.</returns>
    public static async Task<int> StatusAsync(PreviewedSite site, string request)
    {
        using var connection = await OpenAsync(site);
        return await connection.SendAsync(request) ? await connection.StatusAsync() : 0;
    }

    /// <returns>False if the server has hung up.</returns>
    public async Task<bool> SendAsync(string text)
    {
        try
        {
            await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(text), TestContext.Current.CancellationToken);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>The status of the next answer; 0 if the server hangs up without one.</summary>
    public async Task<int> StatusAsync() =>
        await LineAsync() is { } line && line.StartsWith("HTTP/1.1 ", StringComparison.Ordinal)
            ? int.Parse(line.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture)
            : 0;

    /// <summary>The next line; null at the end.</summary>
    public async Task<string?> LineAsync()
    {
        try
        {
            answer ??= new StreamReader(client.GetStream());
            return await answer.ReadLineAsync(TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        answer?.Dispose();
        client.Dispose();
    }
}
