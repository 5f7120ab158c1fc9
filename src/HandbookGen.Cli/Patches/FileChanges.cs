using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Writing;

namespace HandbookGen.Cli;

/// <summary>The files that a command creates and changes: written to disk, all or none, or printed as a patch.</summary>
internal sealed record FileChanges(ImmutableArray<NewFile> Added, ImmutableArray<ChangedFile> Changed)
{
    public static readonly FileChanges None = new([], []);

    public FileChanges And(FileChanges more) => new([.. Added, .. more.Added], [.. Changed, .. more.Changed]);

    /// <summary>One file.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="before">Its text; null if there is no such file yet.</param>
    public static FileChanges Of(string path, SourceFile? before, string after) =>
        before is null ? new FileChanges([new NewFile(path, after)], []) : new FileChanges([], [new ChangedFile(path, before, after)]);

    /// <param name="root">The root of the site; a full path.</param>
    /// <exception cref="IOException">
    /// The disk failed, a file is behind a link, or has changed since it was read; nothing was changed.
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">A file is read-only; nothing was changed.</exception>
    public void Write(string root) => NewFiles.Write(root, Added, Changed);

    /// <summary>Prints a patch for <c>git apply</c>, sorted by path.</summary>
    /// <param name="root">The root of the site; a full path.</param>
    /// <returns>Always <see cref="ExitCode.Clean"/>.</returns>
    /// <exception cref="IOException">A file is behind a link.</exception>
    public int Print(string root, Shell shell)
    {
        foreach (var path in Added.Select(file => file.Path).Concat(Changed.Select(file => file.Path)))
            WriteBounds.Check(root, path);
        var paths = RepositoryPaths.Around(root, shell);
        var writers = Added
            .Select(file => (file.Path, Write: (Action<string>)(path => GitPatch.WriteNew(path, file.Text, shell.Output))))
            .Concat(Changed.Select(file => (file.Path, Write: (Action<string>)(path => PrintChange(path, file, shell.Output)))));
        foreach (var (path, write) in writers.OrderBy(writer => writer.Path, StringComparer.Ordinal))
            write(paths.Of(new SitePath(Path.GetRelativePath(root, path).Replace('\\', '/'))));
        return ExitCode.Clean;
    }

    private static void PrintChange(string path, ChangedFile file, TextWriter output)
    {
        var mark = ByteOrderMark.Of(file.Path);
        GitPatch.WriteChange(path, path, mark + file.Source.Text, mark + file.Text, output);
    }
}
