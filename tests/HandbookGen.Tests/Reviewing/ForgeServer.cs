using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace HandbookGen.Tests.Reviewing;

/// <summary>A server on this machine with the merge request of a test. It keeps comments, drafts and reviews.</summary>
internal sealed class ForgeServer : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly HttpStatusCode status;

    public ForgeServer(HttpStatusCode status)
    {
        this.status = status;
        // A free port, as the system gives it.
        using (var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Api = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        }

        listener.Prefixes.Add(Api + "/");
        listener.Start();
        _ = Task.Run(AnswerAll);
    }

    public string Api { get; }

    /// <summary>The answer to drafts and reviews; null for that to everything.</summary>
    public HttpStatusCode? OfReviews { get; init; }

    public ConcurrentDictionary<int, string> Comments { get; } = new() { [1] = "Looks good to me." };

    /// <summary>The notes that are not published.</summary>
    public List<string> Drafts { get; } = [];

    /// <summary>The comments of each review.</summary>
    public List<string[]> Reviews { get; } = [];

    public ConcurrentQueue<string> Tokens { get; } = new();

    public void Dispose() => ((IDisposable)listener).Dispose();

    private void AnswerAll()
    {
        try
        {
            while (true)
                Answer(listener.GetContext());
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private void Answer(HttpListenerContext context)
    {
        Tokens.Enqueue(context.Request.Headers["PRIVATE-TOKEN"] ?? context.Request.Headers["Authorization"] ?? "");
        var path = context.Request.Url!.AbsolutePath;
        var isWritten = context.Request.HttpMethod is "POST" or "PUT" or "PATCH";
        context.Response.StatusCode = (int)(isWritten && IsOfReview(path) ? OfReviews ?? status : status);
        if (status == HttpStatusCode.Redirect)
            context.Response.RedirectLocation = Api + "/elsewhere";
        using var reader = new StreamReader(context.Request.InputStream);
        var text = reader.ReadToEnd();
        var body = text.Length == 0 ? null : JsonNode.Parse(text);
        if (context.Response.StatusCode == 200 && (isWritten ? Write(path, body) : Read(path)) is { } answer)
            context.Response.OutputStream.Write(Encoding.UTF8.GetBytes(answer.ToJsonString()));
        else if (context.Response.StatusCode == 200)
            context.Response.StatusCode = (int)HttpStatusCode.NoContent;
        context.Response.Close();
    }

    private static bool IsOfReview(string path) => path.Contains("/draft_notes") || path.EndsWith("/reviews");

    private JsonNode Read(string path) =>
        path.EndsWith("/draft_notes") ? new JsonArray([.. Drafts.Select(note => new JsonObject { ["note"] = note })])
        : path.EndsWith("/pulls/7/comments") ? new JsonArray([.. Reviews.SelectMany(each => each).Select(Body)])
        : path.EndsWith("/merge_requests/7") ? new JsonObject { ["diff_refs"] = new JsonObject { ["base_sha"] = "a" } }
        : new JsonArray([
            .. Comments.OrderBy(each => each.Key).Select(each => new JsonObject { ["id"] = each.Key, ["body"] = each.Value }),
            // GitLab lists the notes of reviews with the others.
            .. path.EndsWith("/notes") ? Reviews.SelectMany(each => each).Select(Body) : [],
        ]);

    private JsonNode? Write(string path, JsonNode? body)
    {
        if (path.EndsWith("/bulk_publish"))
        {
            Reviews.Add([.. Drafts]);
            Drafts.Clear();
            return null;
        }

        if (path.EndsWith("/draft_notes"))
            Drafts.Add(body!["note"]!.ToString());
        else if (path.EndsWith("/reviews"))
            Reviews.Add([.. body!["comments"]!.AsArray().Select(comment => comment!["body"]!.ToString())]);
        else
            Comments[int.TryParse(path[(path.LastIndexOf('/') + 1)..], out var id) ? id : Comments.Count + 1] = body!["body"]!.ToString();
        return new JsonObject { ["id"] = 1 };
    }

    private static JsonObject Body(string text) => new() { ["id"] = 100, ["body"] = text };
}
