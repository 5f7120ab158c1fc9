using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace HandbookGen.Cli;

/// <summary>Asks the API of GitLab or GitHub.</summary>
internal sealed class ForgeClient : IDisposable
{
    private const int PerPage = 100;
    private const int MostPages = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient client;

    public ForgeClient(ReviewTarget target)
    {
        // A redirect would get the token, too.
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = Patience };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("handbookgen", "1"));
        if (target.Forge == ReviewForge.Gitlab)
            client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", target.Token);
        else
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", target.Token);
    }

    /// <summary>A list with all of its pages, up to the first 2,000 entries.</summary>
    /// <exception cref="HttpRequestException">The host did not answer, or not with success.</exception>
    public ImmutableArray<JsonNode> All(string url)
    {
        var all = ImmutableArray.CreateBuilder<JsonNode>();
        for (var page = 1; page <= MostPages; page++)
        {
            var found = Ask(HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"{url}?per_page={PerPage}&page={page}"), null);
            if (found is not JsonArray list)
                break;
            all.AddRange(list.OfType<JsonNode>());
            if (list.Count < PerPage)
                break;
        }

        return all.ToImmutable();
    }

    /// <summary>The answer; null if it has no body.</summary>
    /// <inheritdoc cref="All"/>
    public JsonNode? Ask(HttpMethod method, string url, JsonObject? body)
    {
        using var request = new HttpRequestMessage(method, url);
        if (body is not null)
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = client.Send(request);
        if (!response.IsSuccessStatusCode)
            throw new HttpRequestException($"it answers {(int)response.StatusCode}", null, response.StatusCode);
        if (response.StatusCode == HttpStatusCode.NoContent)
            return null;
        using var stream = response.Content.ReadAsStream();
        return JsonNode.Parse(stream);
    }

    /// <summary>A value as text; empty if there is none.</summary>
    public static string TextOf(JsonNode node, string key) => (node as JsonObject)?[key]?.ToString() ?? "";

    public void Dispose() => client.Dispose();
}
