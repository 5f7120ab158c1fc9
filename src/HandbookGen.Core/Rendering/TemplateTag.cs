using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Rendering;

internal enum TagKind
{
    /// <summary><c>{{title}}</c></summary>
    Value,

    /// <summary><c>{{{bodyHtml}}}</c></summary>
    Raw,

    /// <summary><c>{{#each toc}}</c></summary>
    Open,

    /// <summary><c>{{else}}</c>, <c>{{else if toc}}</c></summary>
    Else,

    /// <summary><c>{{/each}}</c></summary>
    Close,

    /// <summary><c>{{> head}}</c></summary>
    Partial,

    /// <summary>Braces that open and never close.</summary>
    Unclosed,
}

/// <summary>What stands between two pairs of braces in a template.</summary>
/// <param name="Name">The field, block or partial; for <c>else</c> the block that it begins anew, else empty.</param>
/// <param name="Arguments">The words after the name.</param>
/// <param name="Range">Braces included.</param>
internal sealed record TemplateTag(TagKind Kind, string Name, ImmutableArray<string> Arguments, SourceRange Range)
{
    /// <summary>The tags of a template in order, without comments.</summary>
    public static IEnumerable<TemplateTag> Of(SourceFile source)
    {
        var text = source.Text;
        for (var start = IndexOf(text, "{{", 0); start < text.Length; start = IndexOf(text, "{{", start))
        {
            var close = ClosingBraces(text.AsSpan(start));
            var inner = IndexOf(text, close, start + 2);
            if (inner == text.Length)
            {
                yield return new TemplateTag(TagKind.Unclosed, "", [], source.RangeAt(start, start + 2));
                yield break;
            }

            var end = inner + close.Length;
            if (text[start + 2] != '!')
                yield return Read(text[(start + 2)..inner], close.Length == 3, source.RangeAt(start, end));
            start = end;
        }
    }

    private static string ClosingBraces(ReadOnlySpan<char> tag) =>
        tag.StartsWith("{{!--", StringComparison.Ordinal) ? "--}}"
        : tag.StartsWith("{{{", StringComparison.Ordinal) ? "}}}"
        : "}}";

    private static TemplateTag Read(string inner, bool isRaw, SourceRange range)
    {
        // A tilde takes the blanks beside the tag away and means nothing else.
        inner = inner.Trim('~', '{');
        var (kind, rest) =
            inner.Length == 0
                ? (TagKind.Value, inner)
                : inner[0] switch
                {
                    '#' => (TagKind.Open, inner[1..]),
                    '/' => (TagKind.Close, inner[1..]),
                    '>' => (TagKind.Partial, inner[1..]),
                    '&' => (TagKind.Raw, inner[1..]),
                    _ => (isRaw ? TagKind.Raw : TagKind.Value, inner),
                };
        ImmutableArray<string> words = [.. rest.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
        if (kind == TagKind.Value && words is ["else", ..])
            (kind, words) = (TagKind.Else, words.RemoveAt(0));
        return words.IsEmpty ? new TemplateTag(kind, "", [], range) : new TemplateTag(kind, words[0], words.RemoveAt(0), range);
    }

    // Unlike string.IndexOf, the end of the text when there is none.
    private static int IndexOf(string text, string wanted, int start)
    {
        var index = text.IndexOf(wanted, Math.Min(start, text.Length), StringComparison.Ordinal);
        return index < 0 ? text.Length : index;
    }
}
