using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using HandbookGen.Parsing;
using Scriban.Runtime;

namespace HandbookGen.Rendering;

/// <summary>
/// All functions that templates may call; those of <c>word</c> are ours, the others do the same as Scriban's of that name. None reads the
/// clock, a random source, the culture, a file or the text of a template. The guide for theme authors lists them.
/// </summary>
internal static class TemplateFunctions
{
    /// <summary>The name of the words, in every file.</summary>
    public const string Words = "words";

    /// <summary>Any list.</summary>
    public static readonly TemplateType AnyList = TemplateType.ListOf(TemplateType.Unknown);

    private static readonly TemplateType Text = TemplateType.Text,
        Number = TemplateType.Number,
        Flag = TemplateType.Flag,
        Any = TemplateType.Unknown;

    private static readonly FrozenDictionary<string, TemplateFunction> All = new TemplateFunction[]
    {
        new("array.contains", [AnyList, Text], _ => Flag, given => Contains(given)),
        new("array.first", [AnyList], ItemOf, given => given.List(0) is [var first, ..] ? first : null),
        new("array.join", [AnyList, Text], _ => Text, Join),
        new("array.last", [AnyList], ItemOf, given => given.List(0) is [.., var last] ? last : null),
        new("array.limit", [AnyList, Number], types => types[0], given => Items(given).Take(given.Number(1)).ToArray()),
        new("array.offset", [AnyList, Number], types => types[0], given => Items(given).Skip(given.Number(1)).ToArray()),
        new("array.reverse", [AnyList], types => types[0], given => Items(given).Reverse().ToArray()),
        new("array.size", [AnyList], _ => Number, given => given.List(0).Count),
        new("object.default", [Any, Any], DefaultType, given => given.IsTrue(0) ? given[0] : given[1]),
        new("string.capitalize", [Text], _ => Text, given => Capitalized(given.Text(0))),
        new("string.contains", [Text, Text], _ => Flag, given => given.Text(0).Contains(given.Text(1), StringComparison.Ordinal)),
        new("string.downcase", [Text], _ => Text, given => given.Text(0).ToLowerInvariant()),
        new("string.ends_with", [Text, Text], _ => Flag, given => given.Text(0).EndsWith(given.Text(1), StringComparison.Ordinal)),
        new("string.replace", [Text, Text, Text], _ => Text, Replace),
        new("string.size", [Text], _ => Number, given => given.Text(0).Length),
        new("string.starts_with", [Text, Text], _ => Flag, given => given.Text(0).StartsWith(given.Text(1), StringComparison.Ordinal)),
        new("string.strip", [Text], _ => Text, given => given.Text(0).Trim()),
        new("string.truncate", [Text, Number], _ => Text, given => Truncated(given.Text(0), given.Number(1))),
        new("string.upcase", [Text], _ => Text, given => given.Text(0).ToUpperInvariant()),
        new("word.after", [Text, Text], _ => Text, given => WordPlaceholders.Around(given.Text(0), given.Text(1)).After),
        new("word.before", [Text, Text], _ => Text, given => WordPlaceholders.Around(given.Text(0), given.Text(1)).Before),
        new("word.count", [TemplateType.Plural, Number], _ => Text, Counted),
        new("word.fill", [Text, Text, Text], _ => Text, given => WordPlaceholders.Fill(given.Text(0), (given.Text(1), given.Text(2)))),
    }.ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Groups = FrozenSet.Create(StringComparer.Ordinal, ["array", "object", "string", "word"]);

    public static IEnumerable<string> Names => All.Keys;

    public static TemplateFunction? Find(string name) => All.GetValueOrDefault(name);

    public static bool IsGroup(string name) => Groups.Contains(name);

    /// <summary>
    /// Whether the language reserves a name: that of a group of functions, of a loop's state, <c>include</c> or <c>words</c>.
    /// </summary>
    public static bool IsReserved(string name) => IsGroup(name) || name is "for" or "include" or "while" or Words;

    /// <summary>For the engine: one object per group.</summary>
    public static ScriptObject Library()
    {
        var library = new ScriptObject();
        foreach (var group in All.Values.GroupBy(function => function.Name.Split('.')[0], StringComparer.Ordinal))
        {
            var functions = new ScriptObject();
            foreach (var function in group)
                functions.SetValue(function.Name.Split('.')[1], function, readOnly: true);
            library.SetValue(group.Key, functions, readOnly: true);
        }

        return library;
    }

    private static TemplateType ItemOf(ImmutableArray<TemplateType> types) => types[0].Item ?? TemplateType.Unknown;

    private static TemplateType DefaultType(ImmutableArray<TemplateType> types) =>
        types[0].TryJoin(types[1], out var joined) ? joined : TemplateType.Unknown;

    private static IEnumerable<object?> Items(FunctionArguments given) => given.List(0).Cast<object?>();

    private static bool Contains(FunctionArguments given)
    {
        var wanted = given.Text(1);
        return Items(given).Any(item => given.TextOf(item) == wanted);
    }

    private static string Join(FunctionArguments given)
    {
        var (text, between) = (new StringBuilder(), given.Text(1));
        foreach (var item in Items(given))
        {
            if (text.Length > 0)
                text.Append(between);
            text.Append(given.TextOf(item));
            given.CheckLength(text.Length);
        }

        return text.ToString();
    }

    private static string? Counted(FunctionArguments given) =>
        given[0] is Word word
            ? WordPlaceholders.Fill(word.For(given.Number(1)), ("count", given.Number(1).ToString(CultureInfo.InvariantCulture)))
            : null;

    private static string Replace(FunctionArguments given)
    {
        var (text, old, replacement) = (given.Text(0), given.Text(1), given.Text(2));
        if (old.Length == 0)
            return text;
        var count = 0L;
        for (var at = 0; (at = text.IndexOf(old, at, StringComparison.Ordinal)) >= 0; at += old.Length)
            count++;
        given.CheckLength(text.Length + count * (replacement.Length - old.Length));
        return text.Replace(old, replacement, StringComparison.Ordinal);
    }

    private static string Capitalized(string text) => text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];

    // The dots count, and no character is cut in half.
    private static string Truncated(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var kept = Math.Max(0, length - "...".Length);
        if (kept > 0 && char.IsHighSurrogate(text[kept - 1]))
            kept--;
        return text[..kept] + "...";
    }
}
