using System.Collections.Immutable;
using HandbookGen.Tests.Harness;
using HandbookGen.Workspaces;

namespace HandbookGen.Tests.Workspaces;

/// <summary>One random edit; the numbers choose among what there is, modulo its count.</summary>
public readonly record struct Edit(int Kind, int Where, int What);

/// <summary>What an edit did.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Changes">What a watcher reports.</param>
/// <param name="IsComplete">False if the watcher missed something.</param>
public sealed record MadeEdit(string Name, ImmutableArray<FileChange> Changes, bool IsComplete = true);

/// <summary>A site on disk that random edits change. Its files and their states are in <c>Fixtures/Workspaces/handbook.txt</c>.</summary>
public sealed class EditedSite : IDisposable
{
    private static readonly ImmutableArray<string> Settings = ["statiq.json", "handbookgen-baseline.json"];

    private static readonly ImmutableArray<(string From, string To)> Moves =
    [
        ("content/teams", "content/units"),
        ("content/teams/field", "content/field"),
        ("content/old", "content/teams/old"),
        ("content/images", "content/pictures"),
        ("content/campaigns", "content/teams/campaigns"),
        ("assets/includes", "assets/parts"),
    ];

    // In order of the first section of each name; a file that does not exist is a state, too.
    private readonly ImmutableArray<(string Path, ImmutableArray<string?> States)> files =
    [
        .. Txtar
            .Parse(Golden.Read("Workspaces", "handbook.txt"))
            .Sections.GroupBy(section => section.Name)
            .Select(states => (states.Key, states.Select(state => (string?)state.Text).Append(null).ToImmutableArray())),
    ];

    private readonly SortedDictionary<string, string> unsaved = new(StringComparer.Ordinal);

    public EditedSite()
    {
        foreach (var (path, states) in files)
            Folder.Write(path, states[0]!);
        Folder.Write("shared/page.md", "---\ntitle: Shared\n---\n[Guide](/guide/)\n");
    }

    public TempFolder Folder { get; } = new();

    /// <summary>The number of kinds of edits; most are changes from one state of a file to another.</summary>
    public static int Kinds => 24;

    public MadeEdit Make(Edit edit)
    {
        var (_, where, what) = edit;
        var made = edit.Kind switch
        {
            0 => Append(where, what),
            1 => Rename(where, what),
            2 => Move(where),
            3 => Copy(),
            4 => Damage(where, what),
            5 or 6 => Type(where, what),
            7 => EndTyping(where, what),
            8 => MissedByWatcher(where, what),
            9 => ReportedAsFolder(where, what),
            10 => LinkFolder(),
            11 => EditShared(what),
            12 => Nothing(where),
            13 or 14 => Repair(),
            _ => ChangeState(where, what),
        };
        // The editor's text counts until its file is reported without one.
        foreach (var change in made.Changes.Where(change => change.Text is null))
            unsaved.Remove(change.DiskPath);
        return made;
    }

    /// <summary>Saves what editors have not saved, for an action that sees only the disk.</summary>
    public void WithEverythingSaved(Action action)
    {
        var saved = unsaved.Where(text => File.Exists(text.Key)).ToDictionary(text => text.Key, text => File.ReadAllBytes(text.Key));
        foreach (var path in saved.Keys)
            File.WriteAllText(path, unsaved[path]);
        try
        {
            action();
        }
        finally
        {
            foreach (var (path, bytes) in saved)
                File.WriteAllBytes(path, bytes);
        }
    }

    public void Dispose() => Folder.Dispose();

    private MadeEdit ChangeState(int where, int what)
    {
        var (path, states) = files[where % files.Length];
        var state = states[what % states.Length];
        if (state is not null)
            Folder.Write(path, state);
        else if (File.Exists(Folder[path]))
            File.Delete(Folder[path]);
        return Made($"state {what % states.Length} of {path}", path);
    }

    private MadeEdit Append(int where, int what)
    {
        if (PageAt(where) is not { } path)
            return Nothing(where);
        string[] texts = ["More.\n", "## Heading\n", "[Link](/teams/)\n", "{{% include \"includes/legal.md\" %}}\n", "{{< teams >}}\n"];
        File.AppendAllText(Folder[path], "\n" + texts[what % texts.Length]);
        return Made($"append {what % texts.Length} to {path}", path);
    }

    private MadeEdit Rename(int where, int what)
    {
        if (PageAt(where) is not { } path)
            return Nothing(where);
        string[] names = ["moved.md", "_index.md", "other.html.md"];
        var target = path[..(path.LastIndexOf('/') + 1)] + names[what % names.Length];
        if (File.Exists(Folder[target]))
            return Nothing(where);
        File.Move(Folder[path], Folder[target]);
        return Made($"rename {path} to {target}", path, target);
    }

    private MadeEdit Move(int where)
    {
        var (from, to) = Moves[where % Moves.Length];
        if (!Directory.Exists(Folder[from]))
            (from, to) = (to, from);
        if (!Directory.Exists(Folder[from]) || Directory.Exists(Folder[to]))
            return Nothing(where);
        Directory.CreateDirectory(Path.GetDirectoryName(Folder[to])!);
        Directory.Move(Folder[from], Folder[to]);
        return Made($"move {from} to {to}", from, to);
    }

    private MadeEdit Copy()
    {
        if (Folder.Exists("content/copy"))
            Directory.Delete(Folder["content/copy"], recursive: true);
        else if (Folder.Exists("content/teams"))
        {
            foreach (var file in Folder.Files("content/teams"))
                Folder.Write("content/copy/" + file, File.ReadAllBytes(Folder["content/teams/" + file]));
        }

        return Made("copy teams, or delete the copy", "content/copy");
    }

    // Most of what keeps a site from being rendered is outside the content, and would hide what other edits do.
    private MadeEdit Repair()
    {
        var others = files.Where(file => !file.Path.StartsWith("content/", StringComparison.Ordinal)).ToList();
        foreach (var (path, states) in others)
            Folder.Write(path, states[0]!);
        return Made("repair everything outside the content", [.. others.Select(file => file.Path)]);
    }

    // All but the settings, which end a run.
    private MadeEdit Damage(int where, int what)
    {
        var (path, _) = files[Settings.Length + where % (files.Length - Settings.Length)];
        Folder.Write(path, what % 2 == 0 ? [0xFF, 0xFE, 65, 0] : [35, 32, 65, 0, 10]);
        return Made($"damage {path}", path);
    }

    private MadeEdit Type(int where, int what)
    {
        var (path, states) = files[Settings.Length + where % (files.Length - Settings.Length)];
        var text = states[what % (states.Length - 1)]! + "\n";
        unsaved[Folder[path]] = text;
        return new MadeEdit($"type state {what % (states.Length - 1)} of {path}", [new FileChange(Folder[path], text)]);
    }

    private MadeEdit EndTyping(int where, int what)
    {
        if (unsaved.Count == 0)
            return Nothing(where);
        var (path, text) = unsaved.ElementAt(where % unsaved.Count);
        var saves = what % 2 == 0 && Directory.Exists(Path.GetDirectoryName(path));
        if (saves)
            File.WriteAllText(path, text);
        return new MadeEdit($"{(saves ? "save" : "close")} {path}", [new FileChange(path)]);
    }

    private MadeEdit MissedByWatcher(int where, int what)
    {
        string[] names = [ChangeState(where, what).Name, ChangeState(where / 2, what + 1).Name, Append(what, where).Name];
        return new MadeEdit("missed: " + string.Join(", ", names), [], IsComplete: false);
    }

    private MadeEdit ReportedAsFolder(int where, int what)
    {
        var (path, _) = files[where % files.Length];
        var name = ChangeState(where, what).Name;
        var folder = Path.GetDirectoryName(path)!;
        return Made($"{name}, reported as '{folder}'", folder);
    }

    private MadeEdit LinkFolder()
    {
        if (OperatingSystem.IsWindows())
            return Nothing(0);
        foreach (var (name, target) in new[] { ("content/linked", "../shared"), ("content/linked.md", "../shared/page.md") })
        {
            if (Folder.Exists(name))
                File.Delete(Folder[name]);
            else
                File.CreateSymbolicLink(Folder[name], target);
        }

        return Made("link, or remove the links", "content/linked", "content/linked.md");
    }

    // Reported at its real place, which links in the content lead to.
    private MadeEdit EditShared(int what)
    {
        Folder.Write("shared/page.md", $"---\ntitle: Shared {what % 3}\n---\n[Guide](/guide/#{what % 2})\n");
        return Made($"edit shared/page.md, {what % 3}", "shared/page.md");
    }

    private MadeEdit Nothing(int where) => Made("nothing", files[where % files.Length].Path, "notes.txt");

    private string? PageAt(int where)
    {
        var pages = Folder.Exists("content")
            ? Folder.Files("content").Where(path => path.EndsWith(".md", StringComparison.Ordinal) && !path.StartsWith("linked")).ToList()
            : [];
        return pages.Count == 0 ? null : "content/" + pages[where % pages.Count];
    }

    private MadeEdit Made(string name, params string[] paths) =>
        new(name, [.. paths.Select(path => new FileChange(path.Length == 0 ? Folder.Path : Folder[path]))]);
}
