using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace HandbookGen.Cli.Preview;

/// <summary>Sends a file: whole, a range of it, or only that the browser has it already.</summary>
internal static class FileAnswer
{
    public static Task SendAsync(HttpContext context, ServedFile file, int status)
    {
        var type = ContentTypes.Of(file.Path);
        // Another status than 200 has no ranges, and may not become 304.
        if (status != 200)
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = type;
            return file.DiskPath is { } path
                ? context.Response.SendFileAsync(path, context.RequestAborted)
                : context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted).AsTask();
        }

        return file.DiskPath is { } disk
            ? SendFromDiskAsync(context, disk, type)
            : TypedResults
                .Bytes(
                    file.Bytes,
                    type,
                    enableRangeProcessing: true,
                    entityTag: new EntityTagHeaderValue($"\"{ContentHash.Of(file.Bytes.Span)}\"")
                )
                .ExecuteAsync(context);
    }

    private static Task SendFromDiskAsync(HttpContext context, string path, string type)
    {
        var info = new FileInfo(path);
        var tag = new EntityTagHeaderValue($"\"{info.LastWriteTimeUtc.Ticks:x}-{info.Length:x}\"");
        return TypedResults
            .PhysicalFile(path, type, lastModified: info.LastWriteTimeUtc, entityTag: tag, enableRangeProcessing: true)
            .ExecuteAsync(context);
    }
}
