using System.IO.Compression;
using System.Runtime.InteropServices;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Packaging;

/// <summary>The package of the .NET tool, made from the sources, and installed offline from a feed that has nothing else.</summary>
public sealed class PackedTool : IDisposable
{
    /// <summary>The tests that share it.</summary>
    public const string Tests = "Packed tool";

    // Of the build that the tests belong to, so that nothing is compiled again.
    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static readonly string DotnetRoot = Path.GetFullPath("../../..", RuntimeEnvironment.GetRuntimeDirectory());

    /// <summary>The variables that the command and the SDK need.</summary>
    internal static readonly Dictionary<string, string?> Variables = new() { ["DOTNET_ROOT"] = DotnetRoot, ["DOTNET_NOLOGO"] = "1" };

    private readonly TempFolder folder = new();

    public PackedTool()
    {
        TreeBefore = Git("status", "--porcelain");
        // As in CI, a lock file that would change is an error here.
        Script.Answer(
            Golden.Repository,
            Variables,
            Host,
            [
                .. new[] { "pack", "src/HandbookGen.Cli", "-c", Configuration, "-o", Feed },
                .. new[] { "-p:RestoreLockedMode=true", "-p:RunAnalyzers=false" },
            ]
        );
        TreeAfter = Git("status", "--porcelain");
        folder.Write(
            "nuget.config",
            $"""<configuration><packageSources><clear /><add key="feed" value="{Feed}" /></packageSources></configuration>"""
        );
        RunDotnet("tool", "install", "HandbookGen", "--tool-path", "tool", "--configfile", "nuget.config");
    }

    /// <summary>What git lists as changed before and after packing.</summary>
    public string TreeBefore { get; }

    /// <inheritdoc cref="TreeBefore"/>
    public string TreeAfter { get; }

    /// <summary>Full path of the folder with the package.</summary>
    public string Feed => folder["feed"];

    /// <summary><c>0.1.0</c>.</summary>
    public string Version => Path.GetFileNameWithoutExtension(Directory.EnumerateFiles(Feed).Single())["HandbookGen.".Length..];

    /// <summary>Full path of the folder with the installed command.</summary>
    public string Commands => folder["tool"];

    /// <summary>Full path of the assembly that was installed.</summary>
    public string Assembly =>
        folder["tool/" + folder.Files("tool").Single(file => file.EndsWith("any/handbookgen.dll", StringComparison.Ordinal))];

    /// <summary>Full path of the program that starts .NET.</summary>
    public static string Host => Path.Combine(DotnetRoot, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

    /// <summary>The files in the package.</summary>
    public List<string> Entries()
    {
        using var package = ZipFile.OpenRead(Directory.EnumerateFiles(Feed).Single());
        return [.. package.Entries.Select(entry => entry.FullName)];
    }

    /// <summary>The text of a file in the package.</summary>
    public string Text(string entry)
    {
        using var package = ZipFile.OpenRead(Directory.EnumerateFiles(Feed).Single());
        using var reader = new StreamReader(package.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>Runs the installed command, which must succeed.</summary>
    internal string Run(string site, params string[] arguments) =>
        Script.Answer(site, Variables, folder[OperatingSystem.IsWindows() ? "tool/handbookgen.exe" : "tool/handbookgen"], arguments);

    /// <summary>Runs a command of the .NET SDK in the folder of the feed, which must succeed.</summary>
    internal string RunDotnet(params string[] arguments) =>
        // The packages of this machine would hide what the feed lacks, and keep an older build of the same version.
        Script.Answer(folder.Path, new Dictionary<string, string?>(Variables) { ["NUGET_PACKAGES"] = folder["packages"] }, Host, arguments);

    public void Dispose() => folder.Dispose();

    private static string Git(params string[] arguments) => Script.Answer(Golden.Repository, Variables, "git", arguments);
}

[CollectionDefinition(PackedTool.Tests)]
public sealed class PackedToolTestCollection : ICollectionFixture<PackedTool>;
