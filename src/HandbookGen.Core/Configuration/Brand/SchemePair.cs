using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration;

/// <summary>A value for the light color scheme, and one for the dark scheme; null where it is not set.</summary>
/// <param name="Light">Also for the dark scheme if that has none.</param>
public sealed record SchemePair(Located<string>? Light, Located<string>? Dark)
{
    public static readonly SchemePair None = new(null, null);
}
