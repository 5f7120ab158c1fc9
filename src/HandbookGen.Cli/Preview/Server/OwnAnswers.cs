using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace HandbookGen.Cli.Preview;

/// <summary>Answers the requests of the script in the pages.</summary>
/// <param name="fixes">Answers a click on a fix.</param>
internal sealed class OwnAnswers(FixAnswers fixes)
{
    // In milliseconds; browsers would wait for seconds after a restart.
    private const string Reconnect = "retry: 500\n\n";

    /// <param name="name">The path below the folder of the preview.</param>
    public Task AnswerAsync(HttpContext context, PreviewSession session, string name)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (name == "fix")
            return fixes.AnswerAsync(context, session.State.Findings, changes => session.ChangeAsync(changes));
        if (!HttpMethods.IsGet(context.Request.Method))
            return PlainAnswer.RefuseMethodAsync(context, "GET");
        return name switch
        {
            "events" => SendEventsAsync(context, session),
            "findings.json" => SendFindingsAsync(context, session.State),
            _ when typeof(OwnAnswers).Assembly.GetManifestResourceNames().Contains(name) => SendResourceAsync(context, name),
            _ => PlainAnswer.SendAsync(context, 404, "The preview has no such file."),
        };
    }

    private static async Task SendEventsAsync(HttpContext context, PreviewSession session)
    {
        if (RequestPath.Of(context.Request.Query["url"].ToString()) is not { } url)
        {
            await PlainAnswer.SendAsync(context, 400, "The parameter 'url' is not the path of a page.");
            return;
        }

        context.Response.ContentType = "text/event-stream; charset=utf-8";
        // A proxy would collect the events.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        await context.Response.WriteAsync(Reconnect);
        var client = session.Join(url);
        try
        {
            await foreach (var data in client.Events.ReadAllAsync(context.RequestAborted))
            {
                await context.Response.WriteAsync(data.Text, context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The browser has left.
        }
        finally
        {
            session.Leave(client);
        }
    }

    private static Task SendFindingsAsync(HttpContext context, PreviewState state)
    {
        var data = state.Findings?.All(state.Version, state.LinkRoot) ?? new AllFindingsData(state.Version, 0, 0, 0, null, []);
        context.Response.ContentType = "application/json; charset=utf-8";
        return JsonSerializer.SerializeAsync(context.Response.Body, data, EventJson.Default.AllFindingsData, context.RequestAborted);
    }

    private static async Task SendResourceAsync(HttpContext context, string name)
    {
        await using var resource = typeof(OwnAnswers).Assembly.GetManifestResourceStream(name)!;
        context.Response.ContentType = ContentTypes.Of(name);
        await resource.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
