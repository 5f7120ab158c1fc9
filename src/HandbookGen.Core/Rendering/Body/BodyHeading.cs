namespace HandbookGen.Rendering.Body;

/// <summary>A heading in the finished text of a page, whoever made it: the author, a shortcode, or the page's type.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Text">Plain, without markup.</param>
/// <param name="Id">Null for none.</param>
/// <param name="IsListed">False for <c>no_toc</c>.</param>
internal sealed record BodyHeading(int Level, string Text, string? Id, bool IsListed);
