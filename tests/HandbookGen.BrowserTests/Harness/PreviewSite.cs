using System.Collections.Concurrent;
using System.Diagnostics;

namespace HandbookGen.BrowserTests.Harness;

/// <summary>A copy of the handbook in <c>Site/</c>, shown by <c>handbookgen preview</c> in a process of its own.</summary>
public sealed class PreviewSite : IAsyncLifetime
{
    /// <summary>The tests that share it, and run one after the other.</summary>
    public const string Tests = "Preview";

    /// <summary>A file of the site's own theme, in addition to those of the theme that is shipped.</summary>
    public const string Style = "our-theme/handbook/assets/handbook.css";

    private readonly string folder = Directory.CreateTempSubdirectory("handbookgen-").FullName;
    private readonly Dictionary<string, string?> originals = [];
    private Process? process;

    /// <summary><c>http://127.0.0.1:41234</c>.</summary>
    public string Origin { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is null)
            return;
        Copy(Path.Combine(BuiltSite.Repository, "tests", "HandbookGen.BrowserTests", "Site"), folder);
        Put("statiq.json", """{ "SiteTitle": "Sample Handbook", "ThemePaths": ["themes", "our-theme"] }""");
        Put(Style, File.ReadAllText(Path.Combine(BuiltSite.Repository, "themes", "handbook", "assets", "handbook.css")));
        await StartAsync(port: 0);
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(folder, path));

    /// <summary>Saves a file as most editors do: writes a new one, and renames it over the old one.</summary>
    /// <param name="path">Relative to the root of the site.</param>
    public void Write(string path, string text)
    {
        originals.TryAdd(path, File.Exists(Path.Combine(folder, path)) ? Read(path) : null);
        Put(path, text);
    }

    /// <summary>Replaces words in a file that has them.</summary>
    public void Edit(string path, string words, string others)
    {
        var text = Read(path);
        text.ShouldContain(words);
        Write(path, text.Replace(words, others, StringComparison.Ordinal));
    }

    public void Rename(string path, string newPath)
    {
        originals.TryAdd(path, Read(path));
        originals.TryAdd(newPath, null);
        File.Move(Path.Combine(folder, path), Path.Combine(folder, newPath));
    }

    public void Delete(string path)
    {
        originals.TryAdd(path, Read(path));
        File.Delete(Path.Combine(folder, path));
    }

    /// <summary>Takes all edits back.</summary>
    public void Restore()
    {
        foreach (var (path, text) in originals)
        {
            if (text is null)
                File.Delete(Path.Combine(folder, path));
            else if (!File.Exists(Path.Combine(folder, path)) || Read(path) != text)
                Put(path, text);
        }
        originals.Clear();
    }

    /// <summary>Ends the server, and starts it again at the same port.</summary>
    /// <param name="between">What happens while there is none.</param>
    public async Task RestartAsync(Action between, params string[] options)
    {
        await EndAsync();
        between();
        await StartAsync(new Uri(Origin).Port, options);
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task StartAsync(int port, params string[] options)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { "exec", Path.Combine(AppContext.BaseDirectory, "handbookgen.dll"), "preview", "-r", folder, "-p", $"{port}" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var option in options)
            start.ArgumentList.Add(option);
        var lines = new ConcurrentQueue<string>();
        var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await Task.WhenAny(found.Task, process.WaitForExitAsync());
        found.Task.IsCompleted.ShouldBeTrue(string.Join("\n", lines));
        Origin = await found.Task;

        void Take(string? line)
        {
            lines.Enqueue(line ?? "");
            var url = line?.Split(' ').FirstOrDefault(word => word.StartsWith("http://127.0.0.1:", StringComparison.Ordinal));
            if (url is not null)
                found.TrySetResult(url.TrimEnd('/'));
        }
    }

    private async Task EndAsync()
    {
        if (process is null)
            return;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    private void Put(string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file + "~", text);
        File.Move(file + "~", file, overwrite: true);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}

[CollectionDefinition(PreviewSite.Tests)]
public sealed class PreviewTestCollection : ICollectionFixture<PreviewSite>;
