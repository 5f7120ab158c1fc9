using System.Collections.Immutable;

namespace HandbookGen.Indexing.People;

/// <summary>Words that are used in place of a person's name.</summary>
public static class DriNames
{
    // Without punctuation around them, and without periods; a text of punctuation alone is nobody, too.
    private static readonly ImmutableArray<string> Nobody =
    [
        "",
        "tbd",
        "tba",
        "tbc",
        "tbh",
        "todo",
        "to do",
        "to-do",
        "fixme",
        "n/a",
        "na",
        "not applicable",
        "not assigned",
        "none",
        "nil",
        "null",
        "no one",
        "nobody",
        "somebody",
        "someone",
        "everybody",
        "everyone",
        "your name",
        "first last",
        "open position",
        "unassigned",
        "undefined",
        "unknown",
        "vacant",
        "x",
        "xx",
        "xxx",
        "to be added",
        "to be announced",
        "to be assigned",
        "to be confirmed",
        "to be decided",
        "to be defined",
        "to be determined",
        "to be hired",
        "coming soon",
    ];

    private static readonly ImmutableArray<string> FirstWordsOfNobody = ["TBD", "TBA", "TBC", "TODO", "FIXME"];

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

    /// <summary>Whether a name is only a placeholder; punctuation around it is ignored, and so is what follows <c>TBD</c>.</summary>
    public static bool IsNobody(string name)
    {
        var word = WithoutSigns(name);
        return Nobody.Contains(word.Replace(".", "", StringComparison.Ordinal).ToLowerInvariant())
            || IsToBeFilledIn(name.Trim())
            || FirstWordsOfNobody.Any(first =>
                word.Length > first.Length && word.StartsWith(first, StringComparison.Ordinal) && " :-–—.(".Contains(word[first.Length])
            );
    }

    /// <summary>The text between its first and its last letter or digit; empty without one.</summary>
    internal static string WithoutSigns(string text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && !char.IsLetterOrDigit(text[start]))
            start++;
        while (end > start && !char.IsLetterOrDigit(text[end - 1]))
            end--;
        return text[start..end];
    }

    // "[your name]", "<name>", "{name}"; a URL and an e-mail address may be in such brackets.
    private static bool IsToBeFilledIn(string name) =>
        name.Length > 1 && (name[0], name[^1]) is ('[', ']') or ('<', '>') or ('{', '}') && name.AsSpan().IndexOfAny('/', '@') < 0;

    /// <summary>
    /// Whether a name is that of a role or a group: <c>@product-manager</c>, <c>Product Marketing</c>. A role after a comma is that of the
    /// person before it.
    /// </summary>
    public static bool IsRole(string name) =>
        EndsInRole(name) && (name.IndexOf(',') is not (> 0 and var comma) || EndsInRole(name[..comma]));

    /// <summary>The name without a remark in parentheses at its end: <c>Ann Example (interim)</c>.</summary>
    public static string WithoutRemark(string name) => name.IndexOf('(') is var open and > 0 ? name[..open].Trim() : name.Trim();

    private static bool EndsInRole(string name)
    {
        var words = WithoutRemark(name).TrimStart('@').ToLowerInvariant().Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && LastWordsOfRoles.Contains(words[^1]);
    }
}
