using HandbookGen.Diagnostics;

namespace HandbookGen.Validation;

/// <summary>Words for two anchors that look the same.</summary>
internal static class Alike
{
    /// <summary>
    /// The end of a sentence about a missing anchor: <c>, only one with U+00E9 in place of U+0065 U+0301</c>; often empty.
    /// </summary>
    /// <param name="near">The anchor that exists; null for none.</param>
    public static string Only(string? near, string missing) =>
        near is not null && CodePoints.Apart(near, missing) is { Length: > 0 } apart ? ", only one" + apart[1..] : "";
}
