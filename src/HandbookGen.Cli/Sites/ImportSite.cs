using System.Text;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Writing;

namespace HandbookGen.Cli;

/// <summary>A page to import from, and the folder for the new pages.</summary>
/// <param name="File">The page's file; a full path.</param>
/// <param name="Folder">A full path; the folder does not have to exist.</param>
/// <param name="TakenAnchors">The anchors of the handbook's existing campaigns.</param>
internal sealed record ImportSite(Page Page, string File, string Folder, IReadOnlySet<string> TakenAnchors)
{
    /// <summary>The handbook; null if neither the page nor the folder is in its input folders.</summary>
    public IndexedHandbook? Handbook { get; private init; }

    /// <summary>How the handbook, or the settings that the page is read with, make the ids of headings.</summary>
    public required HeadingIdType HeadingIds { get; init; }

    /// <summary>
    /// Reads the page, and the handbook that it belongs to or will be written to. If there are errors, prints them and returns null and
    /// the exit code.
    /// </summary>
    /// <param name="typedFile">As typed.</param>
    /// <param name="typedFolder">As typed; null for the folder of the page.</param>
    /// <exception cref="IOException">The page does not exist, or a file cannot be read.</exception>
    public static (ImportSite? Site, int Code) Read(SiteArguments arguments, string typedFile, string? typedFolder, Shell shell)
    {
        var config = arguments.LoadConfig().Config;
        var paths = new TypedPaths(arguments.Root, shell.CurrentDirectory, config);
        if (paths.Existing(typedFile) is not { } file || !System.IO.File.Exists(file))
            throw new FileNotFoundException($"The file '{typedFile}' does not exist.");
        // What a change has linked to is not its own text.
        if (WriteBounds.LinkOnTheWay(arguments.Root, file) is { } link)
            throw new IOException($"'{typedFile}' is not read, because '{link}' is a symbolic link. Name the file that it leads to.");
        var folder = typedFolder is null ? FolderOf(file) : Path.TrimEndingDirectorySeparator(paths.New(typedFolder));
        var isInside = IsInInput(file, arguments.Root, config);
        if (!isInside && !IsInInput(folder, arguments.Root, config))
            return (
                new ImportSite(Parse(file, arguments.Root, config), file, folder, new HashSet<string>())
                {
                    HeadingIds = config.HeadingIdType,
                },
                ExitCode.Clean
            );
        var (handbook, code) = IndexedHandbook.Read(arguments, null, shell);
        if (handbook is null)
            return (null, code);
        var path = Path.GetRelativePath(arguments.Root, file).Replace('\\', '/');
        var page =
            handbook.Site.Pages.Select(each => each.Page).FirstOrDefault(each => each.Source.Path.Value == path)
            ?? Parse(file, arguments.Root, config);
        var taken = handbook.Site.Records.Campaigns.Select(campaign => campaign.Record.Anchor.Value).ToHashSet(StringComparer.Ordinal);
        return (new ImportSite(page, file, folder, taken) { Handbook = handbook, HeadingIds = config.HeadingIdType }, ExitCode.Clean);
    }

    // Pages of a section go next to its '_index.md'; those of another page, into a folder with the name of that page.
    private static string FolderOf(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        var name = Path.GetFileName(file).Split('.')[0];
        return name is "_index" or "index" ? folder : Path.Combine(folder, name);
    }

    private static bool IsInInput(string path, string root, SiteConfig config) =>
        config.InputPaths.Any(input =>
            path.StartsWith(
                Path.GetFullPath(Path.Combine(root, input)).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar,
                StringComparison.Ordinal
            )
        );

    private static Page Parse(string file, string root, SiteConfig config)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: false).GetString(System.IO.File.ReadAllBytes(file)).TrimStart('\uFEFF');
        var content = new ContentFile(
            new SourceFile(new SitePath(Path.GetRelativePath(root, file).Replace('\\', '/')), text),
            Path.GetFileName(file)
        );
        return PageParser
            .Parse(content, config, DirectoryMetadata.Read([], [content]).Metadata, IncludeFiles.None, forRendering: false)
            .Page;
    }
}
