namespace HandbookGen.Rendering;

/// <summary>What Open Graph and Twitter tags say beyond title and description; null leaves a tag out.</summary>
/// <param name="Image">Absolute where the site has a host.</param>
/// <param name="ImageAlt">What the image shows.</param>
/// <param name="Site">The site's account, e.g. <c>@handbook</c>.</param>
/// <param name="Creator">The author's account.</param>
public sealed record SocialCard(string? Image, string? ImageAlt, string? Site, string? Creator);
