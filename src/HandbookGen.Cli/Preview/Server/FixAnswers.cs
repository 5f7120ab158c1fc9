using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HandbookGen.Workspaces;
using Microsoft.AspNetCore.Http;

namespace HandbookGen.Cli.Preview;

/// <summary>Answers a click on a fix.</summary>
/// <param name="names">Only a server that no other machine reaches changes files.</param>
/// <param name="token">What only the pages of this server have.</param>
/// <param name="root">Full path of the site's root.</param>
internal sealed class FixAnswers(HostNames names, string token, string root)
{
    private const string TokenHeader = "X-HandbookGen-Token";

    // An id and a hash.
    private const int LongestBody = 4096;

    /// <param name="findings">Those of the newest run; null before there is one.</param>
    /// <param name="change">
    /// Told what a fix has changed. With <c>--no-watch</c>, nobody else tells it; a watch that tells it again tells nothing new.
    /// </param>
    public async Task AnswerAsync(HttpContext context, FindingMap? findings, Action<ChangeSet> change)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            await PlainAnswer.RefuseMethodAsync(context, "POST");
            return;
        }

        if (!names.MayFix(context.Request.Headers.Host.ToString()) || !HasToken(context.Request))
        {
            await PlainAnswer.SendAsync(context, 403, "Only pages of this server may change files, and only on the machine that runs it.");
            return;
        }

        if (await ReadAsync(context) is not { } click)
        {
            await PlainAnswer.SendAsync(context, 400, "This is no fix.");
            return;
        }

        var answer = findings is null
            ? new FixAnswer(FixOutcome.Unknown, "The site is not checked yet.")
            : Apply(click, findings.Fixes, change);
        context.Response.StatusCode = (int)answer.Outcome;
        if (answer.Outcome != FixOutcome.Done)
            await PlainAnswer.SendAsync(context, (int)answer.Outcome, answer.Sentence);
    }

    private FixAnswer Apply(FixRequest click, SafeFixes fixes, Action<ChangeSet> change)
    {
        var files = fixes.Named(click.Id)?.Sources ?? [];
        var answer = FixClick.Apply(click.Id, click.Hash, fixes, root);
        if (answer.Outcome == FixOutcome.Done)
            change(new ChangeSet([.. files.Select(file => new FileChange(Path.Combine(root, file.Path.Value)))]));
        return answer;
    }

    private bool HasToken(HttpRequest request) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(request.Headers[TokenHeader].ToString()),
            Encoding.UTF8.GetBytes(token)
        );

    // Null for anything but a fix. Another type than JSON could come from a form on a foreign page.
    private static async Task<FixRequest?> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentLength is null or > LongestBody || !context.Request.HasJsonContentType())
            return null;
        try
        {
            var click = await JsonSerializer.DeserializeAsync(context.Request.Body, EventJson.Default.FixRequest, context.RequestAborted);
            return click is { Id: not null, Hash: not null } ? click : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
