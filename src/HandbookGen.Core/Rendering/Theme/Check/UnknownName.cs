using HandbookGen.Diagnostics;

namespace HandbookGen.Rendering;

/// <summary>Reports names in a theme that do not exist.</summary>
internal static class UnknownName
{
    /// <summary>Reports an unknown name, with the nearest known one.</summary>
    public static Diagnostic At(SourceRange range, string message, string name, IEnumerable<string> known)
    {
        var names = string.Join(", ", known.Order(StringComparer.Ordinal).Select(n => $"'{n}'"));
        return FileDiagnostics.BrokenTheme.At(
            range,
            message,
            NearestName.Of(name, known) is { } nearest ? $"Did you mean '{nearest}'?"
                : names.Length > 0 ? $"Known here: {names}."
                : null
        );
    }
}
