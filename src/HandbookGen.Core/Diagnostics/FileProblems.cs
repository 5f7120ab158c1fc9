using System.Collections.Frozen;

namespace HandbookGen.Diagnostics;

/// <summary>The names of what keeps a file or a setting from being read. No rule finds it, and nobody can lower it.</summary>
public static class FileProblems
{
    /// <summary>By identifier, <c>HB9nnn</c>; kebab case, as the names of rules.</summary>
    public static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["HB9001"] = "not-utf-8",
        ["HB9002"] = "yaml-syntax",
        ["HB9003"] = "unclosed-front-matter",
        ["HB9004"] = "link-out-of-root",
        ["HB9005"] = "duplicate-key",
        ["HB9006"] = "unreadable-file",
        ["HB9007"] = "binary-page",
        ["HB9008"] = "same-url",
        ["HB9009"] = "nested-too-deep",
        ["HB9010"] = "broken-theme",
        ["HB9020"] = "unknown-setting",
        ["HB9021"] = "wrong-setting",
        ["HB9022"] = "json-syntax",
        ["HB9023"] = "refused-output-path",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
