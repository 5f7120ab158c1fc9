using System.Net;
using System.Text;

namespace HandbookGen.Tests.Packaging;

/// <summary>A request, with the token that it showed.</summary>
internal sealed record RecordedRequest(string Method, string Path, string? Token, string Body);

/// <summary>Answers every request on a free port with the same status and text, and notes it.</summary>
internal sealed class RecordingServer : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly Task answering;

    public RecordingServer()
    {
        // Another program may take the port in between.
        while (!listener.IsListening)
        {
            Url = $"http://127.0.0.1:{Random.Shared.Next(20_000, 60_000)}/";
            listener.Prefixes.Clear();
            listener.Prefixes.Add(Url);
            try
            {
                listener.Start();
            }
            catch (HttpListenerException) { }
        }

        answering = AnswerAsync();
    }

    /// <summary>With a slash at the end.</summary>
    public string Url { get; private set; } = "";

    public int Status { get; init; } = 201;

    /// <summary>The body of every answer.</summary>
    public string Answer { get; set; } = "";

    public List<RecordedRequest> Requests { get; } = [];

    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await answering;
    }

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                using var body = new StreamReader(context.Request.InputStream);
                var request = context.Request;
                Requests.Add(
                    new RecordedRequest(
                        request.HttpMethod,
                        request.Url!.AbsolutePath,
                        request.Headers["JOB-TOKEN"] ?? request.Headers["PRIVATE-TOKEN"] ?? request.Headers["Authorization"],
                        await body.ReadToEndAsync()
                    )
                );
                context.Response.StatusCode = Status;
                context.Response.Close(Encoding.UTF8.GetBytes(Answer), willBlock: true);
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException) { }
    }
}
