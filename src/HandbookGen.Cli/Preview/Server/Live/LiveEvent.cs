using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace HandbookGen.Cli.Preview;

/// <summary>A server-sent event, after <see href="https://html.spec.whatwg.org/#server-sent-events"/>.</summary>
/// <param name="Name">For example <c>page</c>.</param>
/// <param name="Json">Its data, on one line.</param>
internal sealed record LiveEvent(string Name, string Json)
{
    /// <summary>The page has to be loaded again.</summary>
    public static LiveEvent Reload { get; } = Of("reload", new NoData(), EventJson.Default.NoData);

    public static LiveEvent Of<T>(string name, T data, JsonTypeInfo<T> type) => new(name, JsonSerializer.Serialize(data, type));

    /// <summary>As it is sent.</summary>
    public string Text => $"event: {Name}\ndata: {Json}\n\n";
}
