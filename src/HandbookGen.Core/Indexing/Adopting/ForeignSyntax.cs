using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HandbookGen.Loading;

namespace HandbookGen.Indexing.Adopting;

/// <summary>Finds what other generators understand and this program shows as text.</summary>
public static partial class ForeignSyntax
{
    private static readonly ImmutableArray<(Regex Pattern, string What, string Advice)> All =
    [
        (Admonition(), "'!!! note'", "Write '> [!NOTE]', or the shortcode 'note'."),
        (Tab(), "'=== \"Tab\"'", "Write headings, or the shortcode 'details'."),
        (Snippet(), "'--8<--'", "Write the shortcode 'include', with files in 'assets'."),
        (Container(), "':::'", "Write '> [!NOTE]', or the shortcode 'note'."),
        (Import(), "'import … from'", "Remove it; there are no components."),
        (Liquid(), "'{% … %}'", "Write the text itself, or a shortcode."),
        (Ruby(), "'<%= … %>'", "Write the text itself, or a shortcode."),
    ];

    /// <summary>One entry for each kind, with the number of pages that have such a line.</summary>
    public static ImmutableArray<LeftOut> In(ImmutableArray<ContentFile> pages)
    {
        var texts = pages.Select(page => Fence().Replace(page.Source.Text, "")).ToList();
        return
        [
            .. All.Select(kind => (kind.What, kind.Advice, Count: texts.Count(kind.Pattern.IsMatch)))
                .Where(kind => kind.Count > 0)
                .Select(kind => new LeftOut($"{kind.What} on {kind.Count} {(kind.Count == 1 ? "page" : "pages")}", kind.Advice)),
        ];
    }

    // Code, with the indentation that a list gives it.
    [GeneratedRegex(
        @"^[ \t]*(?<fence>```+|~~~+)[^\n]*\n(.*?\n)??[ \t]*\k<fence>[`~]*[ \t]*$",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Fence();

    [GeneratedRegex(@"^(!!!|\?\?\?)\+? \w", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Admonition();

    [GeneratedRegex(@"^=== ""[^""\n]+""", RegexOptions.Multiline)]
    private static partial Regex Tab();

    [GeneratedRegex("""^\s*(--8<--|;--8<--)""", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Snippet();

    [GeneratedRegex(@"^:::+ ?\w", RegexOptions.Multiline)]
    private static partial Regex Container();

    [GeneratedRegex(@"^import [\w{}*, ]+ from ['""]", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex(@"^\{%-? \w", RegexOptions.Multiline)]
    private static partial Regex Liquid();

    [GeneratedRegex(@"^\s*<%=? ", RegexOptions.Multiline)]
    private static partial Regex Ruby();
}
