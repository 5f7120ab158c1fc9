namespace HandbookGen.Configuration;

/// <summary>The keys of <c>statiq.json</c>.</summary>
public static class SettingCatalog;
