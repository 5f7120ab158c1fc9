using System.Text.Json;
using HandbookGen.Parsing;
using Microsoft.AspNetCore.Http;

namespace HandbookGen.Cli.Preview;

/// <summary>Answers the requests for the pages of a session.</summary>
/// <param name="opening">The session.</param>
/// <param name="names">The names to answer under.</param>
/// <param name="token">What a page has to show before it may change a file.</param>
/// <param name="root">Full path of the site's root.</param>
/// <param name="withScript">Whether pages get the script of the preview.</param>
internal sealed class PreviewAnswers(SiteOpening opening, HostNames names, string token, string root, bool withScript)
{
    private const string SearchFolder = "search/";

    private readonly OwnAnswers own = new(new FixAnswers(names, token, root));

    public async Task AnswerAsync(HttpContext context)
    {
        if (await RequestGate.EnterAsync(context, names, IsPublished) is not { } path)
            return;
        var isOwn = path.Contains("/" + RequestGate.Own, StringComparison.Ordinal);
        if (opening.Fault is { } fault && !isOwn)
        {
            await ExplainAsync(context, path, fault);
            return;
        }

        var session = await opening.Session.WaitAsync(context.RequestAborted);
        var state = session.State;
        if (path.StartsWith($"{state.LinkRoot}/{RequestGate.Own}", StringComparison.Ordinal))
            await own.AnswerAsync(context, session, path[(state.LinkRoot.Length + 1 + RequestGate.Own.Length)..]);
        else if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            await PlainAnswer.RefuseMethodAsync(context, "GET, HEAD");
        else
            await AnswerPageAsync(context, session, path);
    }

    private bool IsPublished(string path) =>
        opening.Session.IsCompletedSuccessfully
        && opening.Session.Result.State.Shown.Site is { } site
        && PublishedNames.Have(site.Config, path);

    private async Task AnswerPageAsync(HttpContext context, PreviewSession session, string path)
    {
        var state = session.State;
        if (
            state.Search.Count == 0
            && state.Shown.CanRender
            && path.StartsWith($"{state.LinkRoot}/{SearchFolder}", StringComparison.Ordinal)
        )
        {
            await session.MakeSearchableAsync(context.RequestAborted);
            state = session.State;
        }

        var route = state.RouteOf(path);
        if (route.File is { IsHtml: true })
            session.Sent(path, route);
        if (route.File is { IsHtml: true } page && withScript && !IsFrame(context.Request))
        {
            var data = new PageData(
                state.Root,
                UrlPath.Encode(path),
                session.Id,
                state.Version,
                token,
                names.MayFix(context.Request.Headers.Host.ToString())
            );
            route = route with { File = WithScript(page, data) };
        }

        await RouteAnswer.SendAsync(context, path, route, state.Served.Rules.Headers);
    }

    // The session is not there yet; when it is, the script sees another one and fetches the page again.
    private Task ExplainAsync(HttpContext context, string path, string fault)
    {
        var page = new ServedFile("index.html", DiagnosticPage.Of("The handbook cannot be read", fault), Status: 500);
        var data = new PageData("/", UrlPath.Encode(path), "", 0, token, CanFix: false);
        return RouteAnswer.SendAsync(
            context,
            path,
            new Route(withScript ? WithScript(page, data) : page, page.Status, null),
            SiteHeaders.Default
        );
    }

    private static ServedFile WithScript(ServedFile page, PageData data) =>
        page with
        {
            Bytes = ScriptTag.AddTo(
                page.DiskPath is { } disk ? File.ReadAllBytes(disk) : page.Bytes.Span,
                data.Root,
                JsonSerializer.Serialize(data, EventJson.Default.PageData)
            ),
            DiskPath = null,
        };

    // A page inside another one needs no panel.
    private static bool IsFrame(HttpRequest request) =>
        request.Headers["Sec-Fetch-Dest"].ToString() is "iframe" or "frame" or "embed" or "object";
}
