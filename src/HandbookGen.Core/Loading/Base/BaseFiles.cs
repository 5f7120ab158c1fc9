using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>A file in a commit.</summary>
/// <param name="InputPath">Its path inside the input folder.</param>
/// <param name="SitePath">Relative to the site's root.</param>
/// <param name="Id">The hash of its bytes.</param>
internal sealed record BaseFile(string InputPath, SitePath SitePath, string Id);

/// <summary>The text files of a commit or of the index, read on demand.</summary>
/// <param name="root">Full path of the site's root.</param>
/// <param name="prefix">The path of the site's root in the repository at that commit, with a trailing slash, or empty.</param>
/// <param name="option">The option as typed, for problems.</param>
/// <param name="name">How problems name the commit or the index: <c>commit 'main'</c>.</param>
internal sealed class BaseFiles(string root, GitTree tree, string prefix, OptionValue option, string name) : IDisposable
{
    private readonly GitObjects objects = new(root);
    private readonly ImmutableArray<Problem>.Builder problems = ImmutableArray.CreateBuilder<Problem>();
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>What is missing from the clone.</summary>
    public ImmutableArray<Problem> Problems => problems.ToImmutable();

    /// <summary>Files on disk whose bytes are the same are read there, on all cores; asking git takes longer.</summary>
    public bool ReadsFromDisk { get; init; }

    /// <summary>The files of that commit that are not text.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => [.. diagnostics.Order()];

    /// <summary>All files below a folder, except names that begin with a dot, as on disk.</summary>
    /// <param name="folder">Relative to the site's root; may begin with <c>../</c>; empty for the root itself.</param>
    /// <param name="shown">The names with a dot that are let in; null for none.</param>
    public IEnumerable<BaseFile> In(string folder, HiddenNames? shown = null) =>
        AllIn(folder).Where(file => (shown ?? HiddenNames.NoneShown).FirstIn(file.InputPath) is null);

    /// <summary>What <see cref="In"/> leaves out, as <see cref="LoadedSite.Hidden"/>.</summary>
    /// <inheritdoc cref="In"/>
    public IEnumerable<string> HiddenIn(string folder, HiddenNames shown) =>
        Has(folder) ? AllIn(folder).Select(file => shown.PartOf(file.InputPath)).OfType<string>().Distinct(StringComparer.Ordinal) : [];

    private IEnumerable<BaseFile> AllIn(string folder)
    {
        if (InRepository(prefix + folder) is not { } start)
        {
            problems.Add(
                new Problem(
                    option.Range,
                    $"The folder '{folder}' is outside the repository that contains the {name}.",
                    $"Run without '{option.Source.Path}', or name a folder in this repository."
                )
            );
            return [];
        }

        return from entry in tree.IdByPath
            where entry.Key.StartsWith(start, StringComparison.Ordinal)
            let path = entry.Key[start.Length..]
            select new BaseFile(path, new SitePath(folder.Length == 0 ? path : folder + "/" + path), entry.Value);
    }

    /// <summary>Whether a folder is inside the repository; it may be empty.</summary>
    public bool Has(string folder) => InRepository(prefix + folder) is not null;

    /// <summary>Whether there is a file.</summary>
    /// <param name="path">Relative to the site's root.</param>
    public bool HasFile(string path) => tree.IdByPath.ContainsKey(prefix + path);

    /// <summary>The text of a file; without one and without a diagnostic if the clone does not have it.</summary>
    public ReadText ReadText(BaseFile file) =>
        objects.Read(file.Id) is { } bytes ? Utf8Text.Decode(file.SitePath, bytes) : new ReadText(new SourceFile(file.SitePath, ""), null);

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="IOException">The clone does not have it.</exception>
    public ReadOnlyMemory<byte> BytesOf(BaseFile file) => objects.Read(file.Id) ?? throw MissingFromClone(file.SitePath.Value);

    /// <summary>Null when the commit has no such file.</summary>
    /// <param name="file">A name in the root, or a path below it.</param>
    /// <param name="now">The current file; the answer if it is unchanged.</param>
    public SourceFile? ReadAtRoot(string file, SourceFile? now)
    {
        if (!tree.IdByPath.TryGetValue(prefix + file, out var id))
            return null;
        return now is not null && GitHash.IsOf(now.Text, id) ? now : Read(new BaseFile(file, new SitePath(file), id)).Source;
    }

    /// <summary>The path of the site's root in the repository, with a trailing slash; empty when the two are the same.</summary>
    public string Prefix => prefix;

    /// <summary>The bytes of a file of the repository; null when the commit has no such file, or the clone lacks it.</summary>
    /// <param name="path">Its path in the repository.</param>
    public byte[]? BytesInRepository(string path) => tree.IdByPath.TryGetValue(path, out var id) ? objects.Read(id) : null;

    /// <summary>The text of a file of the repository; null when the commit has no such file, or when it is not text.</summary>
    /// <param name="path">Its path in the repository.</param>
    public SourceFile? ReadInRepository(string path) =>
        BytesInRepository(path) is { } bytes ? Utf8Text.Decode(new SitePath(path), bytes).Source : null;

    /// <summary>The bytes of a file in the root; null when the commit has no such file, or the clone lacks it.</summary>
    public byte[]? BytesAtRoot(string file) => tree.IdByPath.TryGetValue(prefix + file, out var id) ? objects.Read(id) : null;

    /// <summary>The bytes of a file in the root; null when the commit has no such file.</summary>
    /// <exception cref="IOException">The clone does not have it.</exception>
    public byte[]? RequiredAtRoot(string file) =>
        tree.IdByPath.TryGetValue(prefix + file, out var id) ? objects.Read(id) ?? throw MissingFromClone(file) : null;

    /// <summary>The files in the given order; for an unchanged file, the object of the current site.</summary>
    /// <param name="now">The current files.</param>
    /// <param name="unreadable">Those that are not text or too large, with what remains of them.</param>
    public ImmutableArray<ContentFile> ReadAll(
        SiteConfig config,
        IEnumerable<BaseFile> files,
        IEnumerable<ContentFile> now,
        out ImmutableArray<ContentFile> unreadable
    )
    {
        ImmutableArray<BaseFile> all = [.. files];
        var nowByPath = now.ToFrozenDictionary(file => (file.InputPath, file.Source.Path));
        var unchanged = InParallel.Map(
            all,
            file =>
                nowByPath.TryGetValue((file.InputPath, file.SitePath), out var same) && GitHash.IsOf(same.Source.Text, file.Id)
                    ? same
                    : OnDisk(config, file)
        );
        var read = ImmutableArray.CreateBuilder<ContentFile>(all.Length);
        var damaged = ImmutableArray.CreateBuilder<ContentFile>();
        foreach (var (file, same) in all.Zip(unchanged))
        {
            if (same is not null)
                read.Add(same);
            else if (Read(file, config) is var text && text.Source is { } source)
                read.Add(new ContentFile(source, file.InputPath));
            else
                damaged.Add(new ContentFile(new SourceFile(file.SitePath, text.Remains), file.InputPath));
        }

        unreadable = damaged.DrainToImmutable();
        return read.ToImmutable();
    }

    public void Dispose() => objects.Dispose();

    private IOException MissingFromClone(string file) =>
        new($"'{file}' of {name} is missing from this clone. {GitTree.Fetch(option.Text)}");

    private ReadText Read(BaseFile file, SiteConfig? config = null)
    {
        if (objects.Read(file.Id) is not { } bytes)
        {
            problems.Add(new Problem(option.Range, $"'{file.SitePath}' of {name} is missing from this clone.", GitTree.Fetch(option.Text)));
            return new ReadText(null, null) { Remains = "" };
        }

        var text =
            config is not null && SizeLimits.TooLarge(config, file.SitePath, bytes.Length) is { } tooLarge
                ? new ReadText(null, tooLarge)
                : Utf8Text.Decode(file.SitePath, bytes);
        if (text.Diagnostic is { } diagnostic)
            diagnostics.Add(diagnostic);
        return text;
    }

    // Null if the bytes on disk are other ones, or no text, or cannot be read: then git is asked.
    private ContentFile? OnDisk(SiteConfig config, BaseFile file)
    {
        if (!ReadsFromDisk)
            return null;
        try
        {
            var bytes = File.ReadAllBytes(Path.Combine(root, file.SitePath.Value));
            return
                SizeLimits.TooLarge(config, file.SitePath, bytes.Length) is null
                && GitHash.IsOf(bytes, file.Id)
                && Utf8Text.Decode(file.SitePath, bytes).Source is { } source
                ? new ContentFile(source, file.InputPath)
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // The folder relative to the root of the repository, with a trailing slash; null when it is outside.
    private static string? InRepository(string folder)
    {
        var parts = new List<string>();
        foreach (var part in folder.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part != "..")
                parts.Add(part);
            else if (parts.Count == 0)
                return null;
            else
                parts.RemoveAt(parts.Count - 1);
        }

        return string.Concat(parts.Select(part => part + "/"));
    }
}
