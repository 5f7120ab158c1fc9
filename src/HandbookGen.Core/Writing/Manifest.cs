using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace HandbookGen.Writing;

/// <summary>The state of an output folder's manifest.</summary>
internal enum ManifestState
{
    /// <summary>There is no manifest.</summary>
    None,

    /// <summary>It is incomplete, or names files that no build can have written.</summary>
    Damaged,

    /// <summary>A newer version of the program wrote it.</summary>
    Newer,

    /// <summary>It is complete.</summary>
    Usable,
}

/// <summary>
/// The record of the files that a build wrote: a line <c>handbookgen 1 COUNT</c>, then one name per line in ordinal order, in UTF-8, with
/// <c>%</c> and line breaks in names written as <c>%25</c>, <c>%0A</c> and <c>%0D</c>.
/// </summary>
/// <param name="Names">Empty unless the manifest is usable.</param>
internal sealed record Manifest(ManifestState State, ImmutableArray<string> Names)
{
    private const string Program = "handbookgen";
    private const int Version = 1;

    /// <summary>The path of an output folder's manifest.</summary>
    public static string FileIn(string outputFolder) => Path.Combine(outputFolder, OutputName.OwnFolder, "manifest.txt");

    /// <exception cref="IOException">It exists but cannot be read.</exception>
    public static Manifest Read(string outputFolder)
    {
        var file = new FileInfo(FileIn(outputFolder));
        if (!file.Exists)
            return new Manifest(ManifestState.None, []);
        return file.LinkTarget is null && !LeadsElsewhere(outputFolder)
            ? Parse(File.ReadAllText(file.FullName))
            : new Manifest(ManifestState.Damaged, []);
    }

    /// <summary>Whether the manifest's folder is a symbolic link, which no build makes.</summary>
    public static bool LeadsElsewhere(string outputFolder) =>
        new DirectoryInfo(Path.Combine(outputFolder, OutputName.OwnFolder)).LinkTarget is not null;

    public static Manifest Parse(string text)
    {
        var damaged = new Manifest(ManifestState.Damaged, []);
        var lines = text.Replace("\r\n", "\n").Split('\n');
        if (
            lines[0].Split(' ') is not [Program, var version, var count]
            || !int.TryParse(version, CultureInfo.InvariantCulture, out var number)
        )
            return damaged;
        if (number > Version)
            return new Manifest(ManifestState.Newer, []);
        if (lines[^1] != "" || count != (lines.Length - 2).ToString(CultureInfo.InvariantCulture))
            return damaged;
        ImmutableArray<string> names = [.. lines[1..^1].Select(Unescape)];
        return names.All(OutputName.IsSafe) ? new Manifest(ManifestState.Usable, names) : damaged;
    }

    /// <param name="names">In ordinal order.</param>
    public static string Format(ImmutableArray<string> names)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Program} {Version} {names.Length}\n");
        foreach (var name in names)
            text.Append(Escape(name)).Append('\n');
        return text.ToString();
    }

    private static string Escape(string name) => name.Replace("%", "%25").Replace("\n", "%0A").Replace("\r", "%0D");

    private static string Unescape(string line) => line.Replace("%0D", "\r").Replace("%0A", "\n").Replace("%25", "%");
}
