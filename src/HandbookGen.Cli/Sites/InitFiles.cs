using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Adopting;
using HandbookGen.Indexing.Scaffolding;
using HandbookGen.Loading;
using HandbookGen.Writing;

namespace HandbookGen.Cli;

/// <summary>A file that exists and is not touched.</summary>
/// <param name="Path">As shown.</param>
/// <param name="ToDo">What to add by hand; empty for nothing.</param>
internal sealed record KeptFile(string Path, string ToDo);

/// <summary>The files that <c>init</c> creates, completes and keeps.</summary>
/// <param name="Changes">Nothing that exists is replaced; a line may be added at the end.</param>
internal sealed record InitFiles(FileChanges Changes, ImmutableArray<KeptFile> Kept)
{
    /// <param name="root">A full path.</param>
    /// <param name="files">Those that the handbook needs.</param>
    public static InitFiles Of(string root, IEnumerable<ScaffoldFile> files)
    {
        var all = files.ToLookup(file => Path.Exists(Path.Combine(root, file.Path)));
        return new InitFiles(
            new FileChanges([.. all[false].Select(file => new NewFile(Path.Combine(root, file.Path), file.Text))], []),
            [.. all[true].Select(file => new KeptFile(file.Path, ""))]
        );
    }

    /// <summary>Says what to add to a file, if it is kept.</summary>
    public InitFiles WithToDo(string path, string toDo) =>
        this with
        {
            Kept = [.. Kept.Select(file => file.Path == path ? file with { ToDo = toDo } : file)],
        };

    public InitFiles And(InitFiles more) => new(Changes.And(more.Changes), [.. Kept, .. more.Kept]);

    /// <summary><c>.gitignore</c> and <c>.gitattributes</c>, each with the line that it lacks.</summary>
    public static InitFiles ForGit(string root)
    {
        var path = Path.Combine(root, IgnoreFile.FileName);
        var before = File.Exists(path) ? new SourceFile(new SitePath(IgnoreFile.FileName), File.ReadAllText(path)) : null;
        var ignore = IgnoreFile.AddTo(before?.Text, new SiteConfig().OutputPath, ReviewOptions.Folder) is { } after
            ? FileChanges.Of(path, before, after)
            : FileChanges.None;
        return new InitFiles(ignore.And(LockAttributesFile.Completed(root) ?? FileChanges.None), []);
    }

    /// <summary>The CI file, in the root of the repository, and for GitLab the route map.</summary>
    /// <param name="routes">The text of the route map.</param>
    public static InitFiles ForCi(Forge forge, InitFolder folder, string routes)
    {
        var top = folder.Git?.TopLevel ?? folder.Root;
        var text = CiFile.Write(forge, folder.Branch, folder.InRepository, new SiteConfig().OutputPath);
        var path = forge == Forge.GitHub ? CiFile.GitHubPath : CiFile.GitLabPath;
        if (forge == Forge.GitHub)
            return Of(top, [new ScaffoldFile(path, text)]);
        var map = new ScaffoldFile(RouteMapFile.Path, routes);
        if (!Path.Exists(Path.Combine(top, path)))
            return Of(top, [new ScaffoldFile(path, text), map]);
        return Of(top, [new ScaffoldFile(CiFile.GitLabIncluded, text), map])
            .And(new InitFiles(FileChanges.None, [new KeptFile(path, $"add 'include: [{{ local: /{CiFile.GitLabIncluded} }}]' to it")]));
    }
}
