using System.Text;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Reviewing;
using HandbookGen.Writing;

namespace HandbookGen.Cli;

/// <summary>Writes a review. It replaces a folder only if a review wrote all that is in it.</summary>
internal static class ReviewFolder
{
    /// <param name="folder">Relative to the root.</param>
    /// <param name="paths">Makes the paths of suggestions relative to the repository.</param>
    /// <returns>Why the folder is refused; null when it was written.</returns>
    /// <exception cref="IOException">The disk failed; the previous review is still complete.</exception>
    public static Diagnostic? Write(
        string root,
        string folder,
        SiteConfig config,
        ReviewResult result,
        ReviewArguments arguments,
        RepositoryPaths paths
    )
    {
        var target = config with { OutputPath = folder };
        if (OutputGuard.Check(root, target, force: false) is { } refused)
            return refused with
            {
                Message = refused.Message.Replace("The output path", "The folder of the review"),
                Help = "Name another folder with '-o', or empty this one.",
            };
        var (files, pictures) = ReviewFiles.Of(result, arguments.PreviewUrl);
        using var writer = SiteWriter.Open(root, target, force: false);
        foreach (var file in files)
        {
            if (file.DiskPath is { } path)
                writer.StageCopy(file.Name, path);
            else
                writer.Stage(file.Name, file.Bytes.Span);
        }

        writer.Stage(
            ReviewNames.Comment,
            Encoding.UTF8.GetBytes(CommentText.Write(result.Review!, arguments.ReviewUrl, arguments.PreviewUrl))
        );
        writer.Stage(ReviewNames.Suggestions, Encoding.UTF8.GetBytes(SuggestionText.Write(result.Review!, paths)));
        foreach (var picture in pictures)
        {
            if (picture.File.DiskPath is { } path && File.Exists(path))
                writer.StageCopy(picture.Name, path);
        }

        var committed = pictures.Where(picture => picture.File is { DiskPath: null, ObjectId: not null });
        foreach (var (name, bytes) in CommittedBytes.Read(root, [.. committed.Select(picture => (picture.Name, picture.File.ObjectId!))]))
            writer.Stage(name, bytes);
        return writer.Commit().Diagnostics is [var first, ..] ? first : null;
    }
}
