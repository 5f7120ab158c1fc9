using System.Collections.Immutable;

namespace HandbookGen.Indexing.People;

/// <summary>Words that are used in place of a person's name.</summary>
public static class DriNames
{
    private static readonly ImmutableArray<string> Nobody =
    [
        "",
        "tbd",
        "tba",
        "tbc",
        "?",
        "??",
        "@?",
        "n/a",
        "na",
        "none",
        "nobody",
        "unknown",
        "vacant",
        "-",
        "--",
        "–",
        "—",
        "x",
        "to be added",
        "to be announced",
        "to be confirmed",
        "to be decided",
        "to be defined",
        "to be determined",
        "coming soon",
    ];

    private static readonly ImmutableArray<string> LastWordsOfRoles =
    [
        "manager",
        "managers",
        "director",
        "lead",
        "leads",
        "leader",
        "leaders",
        "leadership",
        "engineer",
        "engineers",
        "designer",
        "analyst",
        "specialist",
        "coordinator",
        "team",
        "teams",
        "group",
        "department",
        "marketing",
        "operations",
        "counterpart",
        "counterparts",
        "owner",
        "vp",
    ];

    /// <summary>Whether a name is only a placeholder; spaces and backticks around it are ignored.</summary>
    public static bool IsNobody(string name) => Nobody.Contains(name.Trim(' ', '\t', '`', '*', '[', ']').ToLowerInvariant());

    /// <summary>Whether a name is that of a role or a group: <c>@product-manager</c>, <c>Product Marketing</c>.</summary>
    public static bool IsRole(string name)
    {
        var words = WithoutRemark(name).TrimStart('@').ToLowerInvariant().Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && LastWordsOfRoles.Contains(words[^1]);
    }

    /// <summary>Whether a text names several people, separated by <c>,</c>, <c>/</c>, <c>&amp;</c>, <c>;</c> or <c>and</c>.</summary>
    public static bool NamesSeveral(string text)
    {
        var name = WithoutRemark(text);
        return !IsNobody(name) && (name.AsSpan().ContainsAny("/&,;") || name.Contains(" and ", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The name without a remark in parentheses at its end: <c>Ann Example (interim)</c>.</summary>
    public static string WithoutRemark(string name) => name.IndexOf('(') is var open and > 0 ? name[..open].Trim() : name.Trim();
}
