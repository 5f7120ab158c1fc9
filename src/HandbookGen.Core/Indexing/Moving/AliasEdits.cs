using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Redirects;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Indexing.Moving;

/// <summary>Writes former URLs into the front matter of a page that moves.</summary>
internal static class AliasEdits
{
    /// <param name="before">The page with its old name.</param>
    /// <param name="after">The page with its new name, and the same text.</param>
    /// <param name="formerUrl">The alias to add; null for none.</param>
    public static IEnumerable<TextEdit> Of(Page before, Page after, string? formerUrl)
    {
        var (source, entry) = (before.Source, OwnEntry(before, "aliases"));
        var relative = RelativeOnes(before, after).ToList();
        // A page that moves back to a former URL must not redirect that URL to itself.
        if (entry is not null && before.FrontMatter.Aliases.Any(alias => RedirectReader.FromUrlOf(before, alias.Value) == after.Url))
            return [.. relative.Where(edit => !Covers(entry, edit.Range)), WithoutOwnUrl(before, entry, after, formerUrl)];
        if (formerUrl is null || before.FrontMatter.Aliases.Any(alias => RedirectReader.FromUrlOf(before, alias.Value) == formerUrl))
            return relative;
        return entry?.Value switch
        {
            null => [.. relative, NewEntry(before, formerUrl)],
            YamlList { Items: [.., var last] } list => [.. relative, NewItem(source, list, last, formerUrl)],
            YamlList list => [.. relative, Insert(source, OffsetOf(source, list.Range) + 1, Quoted(formerUrl))],
            YamlScalar { IsNull: true } =>
            [
                .. relative,
                Insert(source, source.OffsetOf(entry.KeyRange.Line, entry.KeyRange.EndColumn) + 1, $" [{Quoted(formerUrl)}]"),
            ],
            var scalar =>
            [
                .. relative.Where(edit => edit.Range != scalar.Range),
                new TextEdit(scalar.Range, $"[{Written(source, scalar.Range, relative)}, {Quoted(formerUrl)}]"),
            ],
        };
    }

    // The whole entry, or the whole front matter if nothing else is in it.
    private static TextEdit WithoutOwnUrl(Page before, YamlEntry entry, Page after, string? formerUrl)
    {
        var (source, feed) = (before.Source, FeedOf(before.Source.Text));
        var urls = before
            .FrontMatter.Aliases.Select(alias => RedirectReader.FromUrlOf(before, alias.Value))
            .Where(url => url != after.Url)
            .Concat(formerUrl is null ? [] : [formerUrl])
            .Distinct(StringComparer.Ordinal)
            .Select(Quoted)
            .ToList();
        var (first, last) = (source.OffsetOf(entry.KeyRange.Line, 1), entry.Value.Range.EndLine);
        var end = last < source.LineCount ? source.OffsetOf(last + 1, 1) : source.Text.Length;
        if (urls.Count == 0 && before.FrontMatter.Map.Entries.All(other => other == entry || other.KeyRange.File != source.Path))
            return new TextEdit(source.RangeAt(0, FrontMatterSpan.FindEnd(source.Text).BodyStart), "");
        var isFlow = entry.Value is YamlList list && source.Text[OffsetOf(source, list.Range)] == '[';
        var written =
            urls.Count == 0 ? ""
            : isFlow ? $"aliases: [{string.Join(", ", urls)}]{feed}"
            : $"aliases:{feed}{string.Concat(urls.Select(url => $"  - {url}{feed}"))}";
        return new TextEdit(source.RangeAt(first, end), written);
    }

    private static bool Covers(YamlEntry entry, SourceRange range) =>
        entry.KeyRange.Line <= range.Line && range.EndLine <= entry.Value.Range.EndLine;

    // A relative alias starts from the folder of its file, which has changed.
    private static IEnumerable<TextEdit> RelativeOnes(Page before, Page after) =>
        from alias in before.FrontMatter.Aliases.Concat(before.FrontMatter.RedirectFrom)
        where alias.Range.File == before.Source.Path
        let url = RedirectReader.FromUrlOf(before, alias.Value)
        where url != RedirectReader.FromUrlOf(after, alias.Value)
        select new TextEdit(alias.Range, Quoted(url));

    private static YamlEntry? OwnEntry(Page page, string key) =>
        page.FrontMatter.Map.Find(key) is { } entry && entry.KeyRange.File == page.Source.Path ? entry : null;

    private static TextEdit NewEntry(Page page, string url)
    {
        var (source, span) = (page.Source, FrontMatterSpan.FindEnd(page.Source.Text));
        var feed = FeedOf(source.Text);
        var entry = $"aliases:{feed}  - {Quoted(url)}{feed}";
        return span.Fence == FrontMatterFence.None ? Insert(source, 0, $"---{feed}{entry}---{feed}") : Insert(source, span.YamlEnd, entry);
    }

    private static TextEdit NewItem(SourceFile source, YamlList list, YamlNode last, string url)
    {
        var start = OffsetOf(source, list.Range);
        if (source.Text[start] == '[')
            return Insert(source, source.OffsetOf(last.Range.EndLine, last.Range.EndColumn), ", " + Quoted(url));
        // The line of the last item, with the characters before its dash.
        var line = source.OffsetOf(last.Range.Line, 1);
        var dash = source.Text.IndexOf('-', line);
        var end = source.OffsetOf(last.Range.EndLine, 1) + source.LineAt(last.Range.EndLine).Length;
        return Insert(source, end, $"{FeedOf(source.Text)}{source.Text[line..dash]}- {Quoted(url)}");
    }

    private static string Written(SourceFile source, SourceRange range, List<TextEdit> edits) =>
        edits.Find(edit => edit.Range == range)?.NewText ?? source.TextOf(range);

    private static int OffsetOf(SourceFile source, SourceRange range) => source.OffsetOf(range.Line, range.Column);

    private static TextEdit Insert(SourceFile source, int offset, string text) => new(source.RangeAt(offset, offset), text);

    private static string FeedOf(string text) => text.IndexOf('\n') is > 0 and var feed && text[feed - 1] == '\r' ? "\r\n" : "\n";

    // Characters that are syntax in YAML need quotes; those that would end the quotes are encoded.
    private static string Quoted(string url)
    {
        var encoded = UrlPath.Encode(url);
        return encoded.All(c => char.IsLetterOrDigit(c) || c is '/' or '-' or '_' or '.' or '~') ? encoded : $"\"{encoded}\"";
    }
}
