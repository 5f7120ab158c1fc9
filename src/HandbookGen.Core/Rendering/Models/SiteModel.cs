namespace HandbookGen.Rendering;

/// <summary>What every template sees of the site.</summary>
/// <param name="Description">One sentence; empty for none.</param>
/// <param name="HomeUrl">The home page, as the page at hand has to link to it.</param>
/// <param name="AssetsUrl">The folder of the theme's assets, with a trailing slash: <c>/docs/assets/</c>.</param>
/// <param name="FeedUrl">The feed of changed pages; null when there is none.</param>
/// <param name="HasSearch">Whether there is a search index.</param>
public sealed record SiteModel(string Title, string Description, string HomeUrl, string AssetsUrl, string? FeedUrl, bool HasSearch);
