using System.Text.Json;

namespace HandbookGen.Tests.Preview.Server;

/// <summary>Reads server-sent events.</summary>
internal sealed class EventReader(Stream stream) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private readonly StreamReader lines = new(stream);

    /// <summary>The names of all events that were read.</summary>
    public List<string> Names { get; } = [];

    /// <summary>The data of the next event of that name; others are read over.</summary>
    public async Task<JsonElement> NextAsync(string name)
    {
        while (true)
        {
            var (read, data) = await NextAsync();
            if (read == name)
                return data;
        }
    }

    /// <summary>The next event.</summary>
    public async Task<(string Name, JsonElement Data)> NextAsync()
    {
        var name = "";
        while (true)
        {
            var line = await lines.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Longest);
            line.ShouldNotBeNull("The server has closed the stream.");
            if (line.StartsWith("event: ", StringComparison.Ordinal))
                name = line["event: ".Length..];
            if (!line.StartsWith("data: ", StringComparison.Ordinal))
                continue;
            Names.Add(name);
            return (name, JsonDocument.Parse(line["data: ".Length..]).RootElement);
        }
    }

    public void Dispose() => lines.Dispose();
}
