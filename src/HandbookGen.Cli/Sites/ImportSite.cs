using System.Text;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Cli;

/// <summary>A page to import, and the place where its parts go.</summary>
/// <param name="File">Of the page; a full path.</param>
/// <param name="Folder">A full path; need not be there.</param>
/// <param name="TakenAnchors">Of the campaigns that the handbook has.</param>
internal sealed record ImportSite(Page Page, string File, string Folder, IReadOnlySet<string> TakenAnchors)
{
    /// <summary>Reads the page, and the handbook that it is in or goes to. When one of them is wrong, prints that and answers null with the exit code.</summary>
    /// <param name="typedFile">As typed.</param>
    /// <param name="typedFolder">As typed; null for the page's own folder.</param>
    /// <exception cref="IOException">The disk failed, or there is no such file.</exception>
    public static (ImportSite? Site, int Code) Read(SiteArguments arguments, string typedFile, string? typedFolder, Shell shell)
    {
        var file = Path.GetFullPath(typedFile, shell.CurrentDirectory);
        if (!System.IO.File.Exists(file))
            throw new FileNotFoundException($"There is no file '{typedFile}'.");
        var folder = typedFolder is null ? FolderOf(file) : Path.GetFullPath(typedFolder, shell.CurrentDirectory);
        var config = ConfigFile.Load(arguments).Config;
        var isInside = IsInInput(file, arguments.Root, config);
        if (!isInside && !IsInInput(folder, arguments.Root, config))
            return (new ImportSite(Parse(file, arguments.Root, config), file, folder, new HashSet<string>()), ExitCode.Clean);
        var (handbook, code) = IndexedHandbook.Read(arguments, null, shell);
        if (handbook is null)
            return (null, code);
        var path = Path.GetRelativePath(arguments.Root, file).Replace('\\', '/');
        var page =
            handbook.Site.Pages.Select(each => each.Page).FirstOrDefault(each => each.Source.Path.Value == path)
            ?? Parse(file, arguments.Root, config);
        var taken = handbook.Site.Records.Campaigns.Select(campaign => campaign.Record.Anchor.Value).ToHashSet(StringComparer.Ordinal);
        return (new ImportSite(page, file, folder, taken), ExitCode.Clean);
    }

    // Pages of a section stand beside its '_index.md', else in a folder with the name of the page.
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
