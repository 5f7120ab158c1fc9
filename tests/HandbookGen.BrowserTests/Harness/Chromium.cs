namespace HandbookGen.BrowserTests.Harness;

/// <summary>The system's browser; none is downloaded.</summary>
internal static class Chromium
{
    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/snap/bin/chromium",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ];

    /// <summary>Full path; null for none. <c>CHROMIUM</c> overrides it.</summary>
    public static string? Path { get; } =
        (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } path ? [path] : UsualPlaces).FirstOrDefault(File.Exists);

    /// <summary>Without a browser, skips the test, or fails if <c>HANDBOOKGEN_BROWSER=required</c>.</summary>
    public static void Require()
    {
        if (Path is not null)
            return;
        const string reason = "There is no Chromium: install the package 'chromium', or name the program in the variable CHROMIUM.";
        (Environment.GetEnvironmentVariable("HANDBOOKGEN_BROWSER") == "required").ShouldBeFalse(reason);
        Assert.Skip(reason);
    }
}
