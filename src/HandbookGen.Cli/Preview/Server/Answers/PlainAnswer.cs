using Microsoft.AspNetCore.Http;

namespace HandbookGen.Cli.Preview;

/// <summary>Answers with a sentence.</summary>
internal static class PlainAnswer
{
    public static Task SendAsync(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.WriteAsync(sentence + "\n");
    }

    /// <summary>For a method that is not allowed.</summary>
    /// <param name="allowed">The methods that are, as in the header <c>Allow</c>.</param>
    public static Task RefuseMethodAsync(HttpContext context, string allowed)
    {
        context.Response.Headers.Allow = allowed;
        return SendAsync(context, 405, $"Only {allowed} is answered here.");
    }
}
