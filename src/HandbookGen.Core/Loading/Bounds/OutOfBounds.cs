using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>Why a place on disk is not part of a site.</summary>
/// <param name="Kind">Of the finding about a link that leads there.</param>
/// <param name="Where">The end of a sentence about the link: <c>outside the site</c>.</param>
/// <param name="Help">What to do about the link.</param>
public sealed record OutOfBounds(FileDiagnostic Kind, string Where, string Help);
