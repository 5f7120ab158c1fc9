using HandbookGen.Cli.Preview;
using HandbookGen.Tests.Harness;
using HandbookGen.Workspaces;

namespace HandbookGen.Tests.Preview;

/// <summary>
/// A copy of a site's files in memory that only learns of changes from a watch, as the preview does. Whatever a watch misses stays wrong
/// in it.
/// </summary>
internal sealed class WatchedCopy : IDisposable
{
    // A busy machine may take its time; a test that passes never waits that long.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TempFolder site;
    private readonly FileWatch watch;
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private WatchedFiles files;

    public WatchedCopy(TempFolder site, WatchOptions? options = null, Func<NativeWatch>? create = null)
        : this(site, FilesOf(site, "statiq.json", "content", "data", "themes"), options, create) { }

    public WatchedCopy(TempFolder site, WatchedFiles files, WatchOptions? options, Func<NativeWatch>? create)
    {
        (this.site, this.files) = (site, files);
        watch = create is null
            ? FileWatch.Start(files, options ?? WatchOptions.Default, Said.Add)
            : FileWatch.Start(files, options ?? WatchOptions.Default, Said.Add, create);
        ReadAll();
    }

    public static WatchedFiles FilesOf(TempFolder site, params string[] inputs) =>
        new(site.Path, [.. inputs.Select(input => site[input])], [site["output"]]);

    /// <summary>What the watch said.</summary>
    public List<string> Said { get; } = [];

    /// <summary>The answers since the last <see cref="Settle"/>.</summary>
    public List<ChangeSet> Answers { get; } = [];

    public bool IsPolling => watch.IsPolling;

    public string? this[string name] => texts.GetValueOrDefault(site[name]);

    /// <summary>Follows the watch until the copy has all files of the inputs, with their texts, and no others.</summary>
    /// <exception cref="ShouldAssertException">A change was missed, or only found by polling that nobody asked for.</exception>
    public async Task Settle(bool canFail = false)
    {
        Answers.Clear();
        await Until(() => Differences().Count == 0);
        if (!canFail)
            Said.ShouldBeEmpty();
    }

    /// <summary>Saves a page and follows the watch until it comes.</summary>
    /// <returns>The other paths that came before or with it, relative to the site.</returns>
    public async Task<string[]> WokenBy(Action change)
    {
        Answers.Clear();
        change();
        var last = site["content/last.md"];
        File.WriteAllText(last, Guid.NewGuid().ToString());
        await Until(() => texts.GetValueOrDefault(last) == TextOf(last));
        return [.. Answers.SelectMany(answer => answer.Files).Select(file => file.DiskPath).Where(path => path != last).Select(Relative)];
    }

    /// <summary>Watches other inputs, and forgets the files of the old ones.</summary>
    public void Follow(params string[] inputs)
    {
        watch.Follow(files = FilesOf(site, inputs));
        foreach (
            var path in texts.Keys.Where(path => !files.Inputs.Any(input => path.StartsWith(input, StringComparison.Ordinal))).ToList()
        )
            texts.Remove(path);
    }

    public Task<ChangeSet> Next(CancellationToken stop) => watch.Next(stop);

    public void Dispose() => watch.Dispose();

    private async Task Until(Func<bool> isDone)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!isDone())
        {
            try
            {
                Take(await watch.Next(patience.Token));
            }
            catch (OperationCanceledException)
            {
                Differences().ShouldBeEmpty("the watch missed them");
                throw;
            }
        }
    }

    private void Take(ChangeSet answer)
    {
        Answers.Add(answer);
        if (!answer.IsComplete)
            ReadAll();
        foreach (var file in answer.Files)
            Read(file.DiskPath);
    }

    private void ReadAll()
    {
        texts.Clear();
        foreach (var input in files.Inputs)
            Read(input);
    }

    private void Read(string path)
    {
        foreach (var old in texts.Keys.Where(key => key == path || key.StartsWith(path + "/", StringComparison.Ordinal)).ToList())
            texts.Remove(old);
        foreach (var file in FilesBelow(path).Where(IsBelowInput))
        {
            if (TextOf(file) is { } text)
                texts[file] = text;
        }
    }

    private bool IsBelowInput(string path) => files.Inputs.Any(input => path.StartsWith(input, StringComparison.Ordinal));

    private List<string> Differences()
    {
        var now = files.Inputs.SelectMany(FilesBelow).Distinct().ToList();
        return
        [
            .. now.Where(file => texts.GetValueOrDefault(file) != TextOf(file)).Select(Relative),
            .. texts.Keys.Except(now).Select(Relative),
        ];
    }

    // Null for a link to nothing, and for what is deleted meanwhile.
    private static string? TextOf(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static IEnumerable<string> FilesBelow(string path)
    {
        if (File.Exists(path))
            return [path];
        return Directory.Exists(path)
            ? Directory.EnumerateFileSystemEntries(path).Where(entry => !Path.GetFileName(entry).StartsWith('.')).SelectMany(FilesBelow)
            : [];
    }

    private string Relative(string path) => Path.GetRelativePath(site.Path, path).Replace('\\', '/');
}
