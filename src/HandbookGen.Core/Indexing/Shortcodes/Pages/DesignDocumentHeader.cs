using HandbookGen.Diagnostics;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{&lt; engineering/design-document-header >}}</c>: the front matter of a design document, as a table.</summary>
public sealed class DesignDocumentHeader : Shortcode
{
    private static readonly (string Word, string[] Keys)[] Columns =
    [
        ("statusColumn", ["status"]),
        ("authors", ["authors", "author"]),
        ("coaches", ["coaches", "coach"]),
        ("dris", ["dris", "dri", "approvers"]),
        ("owningStage", ["owning-stage"]),
        ("participatingStages", ["participating-stages"]),
        ("created", ["creation-date"]),
    ];

    public override string Name => "engineering/design-document-header";

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var words = records.WordsOf(page);
        var cells = Columns
            .Select(column =>
                (Title: words[column.Word], Html: string.Join(", ", Values(page, column.Keys).Select(value => ValueHtml(value, words))))
            )
            .Where(cell => cell.Html.Length > 0)
            .ToList();
        if (cells.Count > 0)
            return Expansion.Of(
                HtmlTable.Write(
                    words,
                    [.. cells.Select(cell => cell.Title)],
                    [
                        [.. cells.Select(cell => cell.Html)],
                    ]
                )
            );
        var problem = new Problem(
            call.Range,
            "The front matter has no values for the header of a design document.",
            "Add 'status', 'authors' and 'owning-stage' to it."
        )
        {
            Cause = records.Unknown.OfPlace(call.Range, needsFrontMatter: true),
        };
        return Expansion.Of($"<p class=\"placeholder\">{HtmlText.Escape(problem.Message)}</p>\n") with { MissingData = problem };
    }

    /// <summary>The values of the first of these keys in the front matter.</summary>
    internal static IEnumerable<string> Values(Page page, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (page.FrontMatter.Map.Find(key)?.Value is not { } value)
                continue;
            var items = value is YamlList list ? list.Items : [value];
            var texts = items.OfType<YamlScalar>().Where(item => !item.IsNull && item.Value.Length > 0).Select(item => item.Value).ToList();
            if (texts.Count > 0)
                return texts;
        }

        return [];
    }

    private static string ValueHtml(string value, Words words) =>
        value.Length > 1 && value[0] == '@' && value.AsSpan(1).IndexOfAnyExcept(Handle) < 0
            ? $"<a href=\"https://gitlab.com/{value[1..]}\"><bdi>{value}</bdi></a>"
            : DateHtml.OfText(value, words);

    private static readonly System.Buffers.SearchValues<char> Handle = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-."
    );
}
