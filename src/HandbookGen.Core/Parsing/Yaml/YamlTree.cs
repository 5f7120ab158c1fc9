using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace HandbookGen.Parsing.Yaml;

/// <summary>Builds the nodes of one document from its events.</summary>
/// <param name="source">The file, for ranges.</param>
/// <param name="start">Offset of <paramref name="text"/> in the file.</param>
/// <param name="text">What the events were read from.</param>
/// <param name="events">Without errors.</param>
internal sealed class YamlTree(SourceFile source, int start, string text, List<ParsingEvent> events)
{
    // A few lines of aliases to aliases can stand for billions of values; what walks the tree would visit each.
    private const int MaxAliasNodes = 10_000;

    private readonly Dictionary<string, (YamlNode Node, int Size)> anchors = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private int position;
    private int size;
    private int aliasNodes;
    private int lastEnd;
    private int lastTab = -1;

    public YamlResult Read()
    {
        YamlNode? root = null;
        var documents = 0;
        while (position < events.Count)
        {
            var current = events[position++];
            if (current is not DocumentStart || ++documents > 2)
                continue;
            if (documents == 1)
                root = ReadNode();
            else
                Report(Index(current.Start), Math.Max(Index(current.End), Index(current.Start) + 1), "A second YAML document begins here.", "Keep one document and delete the line '---' or '...' before the second.");
        }

        return new YamlResult(root is YamlScalar { IsNull: true, Value: "" } ? null : root, diagnostics.ToImmutable());
    }

    private YamlNode ReadNode()
    {
        size++;
        var current = events[position++];
        return current switch
        {
            Scalar scalar => Remember(scalar, size - 1, ReadScalar(scalar)),
            SequenceStart list => Remember(list, size - 1, ReadList(list)),
            MappingStart map => Remember(map, size - 1, ReadMap(map)),
            AnchorAlias alias => ReadAlias(alias),
            _ => throw new InvalidOperationException($"A value cannot begin with {current.GetType().Name}."),
        };
    }

    private YamlScalar ReadScalar(Scalar scalar)
    {
        var from = SkipProperties(scalar);
        var to = Math.Max(from, Index(scalar.End));
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
            to = from + text.AsSpan(from, to - from).TrimEnd().Length;
        if (scalar is { Value: "", Style: ScalarStyle.Plain })
            to = from;
        lastEnd = to;
        var node = new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, RangeAt(from, to));
        if (node.IsNull && from == to)
            ReportLostValue(from);
        return node;
    }

    private YamlList ReadList(SequenceStart list)
    {
        var from = SkipProperties(list);
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (events[position] is not SequenceEnd)
        {
            ReportTab(Index(events[position].Start));
            items.Add(ReadNode());
        }

        var to = EndOfCollection(list.Style == SequenceStyle.Flow, ']');
        return new YamlList(items.ToImmutable(), RangeAt(from, to));
    }

    private YamlMap ReadMap(MappingStart map)
    {
        var from = SkipProperties(map);
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (events[position] is not MappingEnd)
        {
            var keyStart = Index(events[position].Start);
            if (events[position] is AnchorAlias)
            {
                diagnostics.Add(YamlMistakes.Explain(source, start, text, keyStart));
                SkipRestOfMap();
                break;
            }

            var key = ReadNode();
            var value = ReadNode();
            if (key is not YamlScalar scalar)
                Report(key.Range, "A key cannot be a list or a map.", map.Style == MappingStyle.Flow ? YamlMistakes.Quote(text, from) : "Write a word before the ':'.");
            else if (CanBeKey(scalar, keyStart, lines))
                entries.Add(new YamlEntry(scalar.Value, scalar.Range, value));
        }

        var to = EndOfCollection(map.Style == MappingStyle.Flow, '}');
        return new YamlMap(entries.ToImmutable(), RangeAt(from, to));
    }

    // YamlDotNet gives no value to a reference in the place of a key, as in "a"*b, so that what follows is no pair of key and value.
    private void SkipRestOfMap()
    {
        for (var depth = 0; depth > 0 || events[position] is not MappingEnd; position++)
            depth += events[position].NestingIncrease;
    }

    private bool CanBeKey(YamlScalar key, int keyStart, Dictionary<string, int> lines)
    {
        ReportTab(keyStart);
        if (key.Value == "<<" && key.IsPlain)
        {
            Report(key.Range, "The merge key '<<' is not supported.", "Write the keys here, or in the '_directory.yml' of the folder.");
            return false;
        }

        if (lines.TryAdd(key.Value, key.Range.Line))
            return true;
        diagnostics.Add(Diagnostic.Error(
            "HB9005",
            key.Range,
            $"The key '{key.Value}' is already set in line {lines[key.Value]}.",
            "Keep one of the two."));
        return false;
    }

    // YamlDotNet lets a tab pass in some places, where the next program that reads the page does not.
    private void ReportTab(int valueStart)
    {
        var from = valueStart;
        while (from > 0 && text[from - 1] is ' ' or '\t' or '-')
            from--;
        var tab = text.IndexOf('\t', from, valueStart - from);
        if (tab <= lastTab || (from > 0 && text[from - 1] != '\n'))
            return;
        lastTab = tab;
        Report(tab, tab + 1, LineMistakes.TabMessage, LineMistakes.TabHelp);
    }

    private YamlNode ReadAlias(AnchorAlias alias)
    {
        var from = Index(alias.Start);
        var name = alias.Value.Value;
        lastEnd = from + 1 + name.Length;
        var range = RangeAt(from, lastEnd);
        if (!anchors.TryGetValue(name, out var anchor))
        {
            Report(range, $"'*{name}' refers to a value with the name '&{name}', and there is none above it.", YamlMistakes.Quote(text, from));
            return new YamlScalar("*" + name, false, range);
        }

        aliasNodes += anchor.Size;
        size += anchor.Size - 1;
        if (aliasNodes <= MaxAliasNodes)
            return anchor.Node with { Range = range };
        // Once: what follows would report the same again.
        if (aliasNodes - anchor.Size <= MaxAliasNodes)
            Report(range, $"With '*{name}' the references of this file stand for more than {MaxAliasNodes} values.", "Write the values where they are used.");
        aliasNodes = MaxAliasNodes + 1;
        return new YamlScalar("", true, range);
    }

    private T Remember<T>(NodeEvent node, int sizeBefore, T value)
        where T : YamlNode
    {
        if (!node.Anchor.IsEmpty)
            anchors[node.Anchor.Value] = (value, size - sizeBefore);
        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific && !node.Tag.Value.StartsWith("tag:yaml.org,2002:", StringComparison.Ordinal))
            ReportTag(Index(node.Start));
        return value;
    }

    private void ReportTag(int from)
    {
        var to = from;
        while (to < text.Length && !char.IsWhiteSpace(text[to]))
            to++;
        Report(from, to, $"'{text[from..to]}' begins with '!', which gives a value a type in YAML.", YamlMistakes.Quote(text, from));
    }

    // "channel: #gtm" is a comment to YAML; "channel: # none yet" is one to its writer as well.
    private void ReportLostValue(int from)
    {
        while (from < text.Length && text[from] is ' ' or '\t')
            from++;
        if (from + 1 >= text.Length || text[from] != '#' || char.IsWhiteSpace(text[from + 1]) || text[from + 1] == '#')
            return;
        var to = text.AsSpan(from).IndexOfAny('\r', '\n') is var length and >= 0 ? from + length : text.Length;
        Report(from, to, $"'{text[from..to].TrimEnd()}' is a comment, because it begins with '#'.", YamlMistakes.Quote(text, from));
    }

    private int EndOfCollection(bool isFlow, char close)
    {
        var end = events[position++];
        if (isFlow)
            lastEnd = text.IndexOf(close, lastEnd) is var at and >= 0 ? at + 1 : Index(end.End);
        return lastEnd;
    }

    // The event begins with "&name" and "!tag"; the value is what follows them.
    private int SkipProperties(NodeEvent node)
    {
        var index = Index(node.Start);
        lastEnd = Math.Max(lastEnd, index);
        if (node.Anchor.IsEmpty && node.Tag.IsEmpty)
            return index;
        while (index < text.Length && text[index] is '&' or '!')
        {
            while (index < text.Length && !char.IsWhiteSpace(text[index]))
                index++;
            while (index < text.Length && char.IsWhiteSpace(text[index]))
                index++;
        }

        return index;
    }

    private void Report(int from, int to, string message, string? help) => Report(RangeAt(from, to), message, help);

    private void Report(SourceRange range, string message, string? help) =>
        diagnostics.Add(Diagnostic.Error("HB9002", range, message, help));

    private SourceRange RangeAt(int from, int to) => source.RangeAt(start + from, start + to);

    private static int Index(Mark mark) => (int)mark.Index;
}
