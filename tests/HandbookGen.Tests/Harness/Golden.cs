namespace HandbookGen.Tests.Harness;

/// <summary>
/// Expected texts, in files next to the tests. <c>HANDBOOKGEN_UPDATE=1</c> rewrites them; read the diff before you commit it.
/// </summary>
public static class Golden
{
    /// <summary>Whether expected texts are recorded instead of compared.</summary>
    public static bool Update { get; } = Environment.GetEnvironmentVariable("HANDBOOKGEN_UPDATE") == "1";

    /// <summary>Full path of the repository. Found by walking up, because a deterministic build hides source paths.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>Full path of <c>Fixtures</c> in the source tree.</summary>
    public static string Fixtures { get; } = Path.Combine(Repository, "tests", "HandbookGen.Tests", "Fixtures");

    /// <summary>The file names in a folder of <see cref="Fixtures"/>, sorted, for a theory.</summary>
    public static TheoryData<string> Names(string folder, string pattern)
    {
        var files = Directory.GetFiles(Path.Combine(Fixtures, folder), pattern).Select(path => Path.GetFileName(path));
        return [.. files.Order(StringComparer.Ordinal)];
    }

    public static string Read(string folder, string name) => File.ReadAllText(Path.Combine(Fixtures, folder, name));

    /// <summary>Compares a whole fixture with the expected text, or rewrites it.</summary>
    public static void Check(string folder, string name, string expected, string actual)
    {
        if (Update && actual != expected)
            File.WriteAllText(Path.Combine(Fixtures, folder, name), actual);
        else if (actual != expected)
            Assert.Fail($"{folder}/{name}{FirstDifference(expected.Split('\n'), actual.Split('\n'))}");
    }

    // Nobody reads the diff of a whole file.
    private static string FirstDifference(string[] expected, string[] actual)
    {
        var line = 0;
        while (line < expected.Length && line < actual.Length && expected[line] == actual[line])
            line++;
        return $"""
            ({line + 1}) differs. Set HANDBOOKGEN_UPDATE=1 to record what is right.
              expected: {expected.ElementAtOrDefault(line) ?? "the end"}
              actual:   {actual.ElementAtOrDefault(line) ?? "the end"}
            """;
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "HandbookGen.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException($"No HandbookGen.sln above '{AppContext.BaseDirectory}'.");
        return folder.FullName;
    }
}
