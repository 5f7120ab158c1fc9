namespace HandbookGen.Tests.Harness;

/// <summary>Real handbooks, which are not part of the repository: <c>../shared/corpus</c> next to it.</summary>
internal static class Corpus
{
    /// <summary>Full path of a folder of the corpus. If it is missing, the test is skipped.</summary>
    public static string Find(string folder)
    {
        var path = Path.GetFullPath(Path.Combine(Golden.Repository, "..", "shared", "corpus", folder));
        Assert.SkipUnless(Directory.Exists(path), $"There is no '../shared/corpus/{folder}' beside the repository.");
        return path;
    }
}
