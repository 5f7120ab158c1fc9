namespace HandbookGen.Tests.Harness;

/// <summary>Settings for tests whose sites are a page or two, without a home page and without titles.</summary>
internal static class SiteFragment
{
    public const string Settings = """{ "Analyzers": ["missing-title=None", "missing-home-page=None"] }""";

    /// <summary>Writes them as the settings of the site in the folder.</summary>
    public static TempFolder AsFragment(this TempFolder folder) => folder.Write("statiq.json", Settings);
}
