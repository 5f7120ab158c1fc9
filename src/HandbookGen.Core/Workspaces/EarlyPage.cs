namespace HandbookGen.Workspaces;

/// <summary>A page that was rendered before the rest of the site has followed an edit.</summary>
/// <param name="Url">Site-absolute: <c>/handbook/hiring/</c>.</param>
/// <param name="Html">The whole page.</param>
public sealed record EarlyPage(string Url, ReadOnlyMemory<byte> Html);
