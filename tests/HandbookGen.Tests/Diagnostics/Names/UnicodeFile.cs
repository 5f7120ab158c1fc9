namespace HandbookGen.Tests.Diagnostics;

/// <summary>The files that Unicode publishes, in the folder that HANDBOOKGEN_UNICODE names.</summary>
internal static class UnicodeFile
{
    /// <summary>Skips the test without the folder.</summary>
    public static string Read(string name)
    {
        var folder = Environment.GetEnvironmentVariable("HANDBOOKGEN_UNICODE");
        Assert.SkipWhen(folder is null, "HANDBOOKGEN_UNICODE names no folder with the files of Unicode.");
        return File.ReadAllText(Path.Combine(folder, name));
    }
}
