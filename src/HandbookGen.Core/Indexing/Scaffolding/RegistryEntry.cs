using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Indexing.Scaffolding;

/// <summary>Adds a code to the UTM registry, and changes nothing else in the file.</summary>
public static class RegistryEntry
{
    /// <param name="registry">The parsed content of <paramref name="source"/>.</param>
    /// <param name="since">The date from which links use the code.</param>
    /// <returns>The new text; null if <c>codes</c> is not a list with entries.</returns>
    public static string? Add(SourceFile source, YamlMap registry, string code, string name, HandbookDate since)
    {
        ReadOnlySpan<string> lines = [$"code: {YamlText.Of(code)}", $"name: {YamlText.Of(name)}", $"since: {since}"];
        var edits = new List<TextEdit>();
        if (registry.Find("codes") is not { } codes)
            edits.Add(
                Insert(
                    source,
                    source.Text.Length,
                    $"{(source.Text.EndsWith('\n') ? "" : "\n")}codes:\n  - {string.Join("\n    ", lines)}\n"
                )
            );
        else if (In(source, codes.Value, string.Join("\n", lines), $"{{ {string.Join(", ", lines)} }}") is { } edit)
            edits.Add(edit);
        else
            return null;
        if (registry.Find("gtm") is { } gtm && In(source, gtm.Value, YamlText.Of(code), YamlText.Of(code)) is { } second)
            edits.Add(second);
        return TextEdit.Apply(source, edits);
    }

    private static TextEdit? In(SourceFile source, YamlNode node, string block, string flow)
    {
        if (node is not YamlList { Items: [.., var last] } list)
            return null;
        if (source.TextOf(list.Range).StartsWith('['))
            return Insert(source, source.OffsetOf(last.Range.EndLine, last.Range.EndColumn), ", " + flow);
        var lineEnd = source.Text.IndexOf('\n', source.OffsetOf(last.Range.EndLine, last.Range.EndColumn));
        var dash = source.LineAt(last.Range.Line).IndexOf('-');
        var indent = "\n" + new string(' ', dash + 2);
        var entry = new string(' ', dash) + "- " + block.Replace("\n", indent) + "\n";
        return lineEnd < 0 ? Insert(source, source.Text.Length, "\n" + entry) : Insert(source, lineEnd + 1, entry);
    }

    private static TextEdit Insert(SourceFile source, int offset, string text) => new(source.RangeAt(offset, offset), text);
}
