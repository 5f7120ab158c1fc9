using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>The language that the author gave a code block.</summary>
internal static class CodeLanguage
{
    /// <summary>The prefix of a language class: <c>language-ruby</c>.</summary>
    public const string Prefix = "language-";

    /// <summary>The first word after a fence, as far as a class can contain it: <c>ruby?line=3</c> is Ruby. Empty for none.</summary>
    public static string Of(CodeBlock block)
    {
        var language = WordOf((block as FencedCodeBlock)?.Info);
        // `{: .language-ruby}` below a block without a language sets it.
        return language.Length == 0 && block.TryGetAttributes()?.Classes?.Find(IsNamedBy) is { } name
            ? WordOf(name[Prefix.Length..])
            : language;
    }

    /// <summary>Whether a class names a language.</summary>
    public static bool IsNamedBy(string name) => name.StartsWith(Prefix, StringComparison.Ordinal);

    private static string WordOf(string? info)
    {
        var length = 0;
        while (length < info?.Length && (char.IsLetterOrDigit(info[length]) || info[length] is '-' or '_' or '+' or '#' or '.' or '/'))
            length++;
        // A word of other signs is a language, too.
        if (length == 0 && info is { Length: > 0 } && !info.AsSpan().ContainsAny("\"'<>&= \t"))
            return info;
        return length == 0 ? "" : info![..length];
    }
}
