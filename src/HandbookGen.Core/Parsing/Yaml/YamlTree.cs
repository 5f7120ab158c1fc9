using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace HandbookGen.Parsing.Yaml;

/// <summary>Builds the nodes of one document from its events.</summary>
/// <param name="source">The file, for ranges.</param>
/// <param name="start">Offset of <paramref name="text"/> in the file.</param>
/// <param name="text">The text that the events were read from.</param>
/// <param name="events">All events of the text, read without an error.</param>
internal sealed class YamlTree(SourceFile source, int start, string text, List<ParsingEvent> events)
{
    // A few lines of aliases to aliases can expand to billions of values, and code that walks the tree would visit each.
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
                Report(SecondDocument(current));
        }

        return new YamlResult(root is YamlScalar { IsNull: true, Value: "" } ? null : root, diagnostics.ToImmutable());
    }

    private static YamlMistake SecondDocument(ParsingEvent document) =>
        new(
            Index(document.Start),
            Math.Max(Index(document.End), Index(document.Start) + 1),
            "A second YAML document starts here.",
            "Keep one document, and delete the '---' or '...' between them."
        );

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
            Report(ValueMistakes.LostValue(text, from));
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
            if (ReadKey(map.Style == MappingStyle.Flow ? from : keyStart) is not { } key)
            {
                SkipRestOfMap();
                break;
            }

            var value = ReadNode();
            if (CanBeKey(key, keyStart, lines))
                entries.Add(new YamlEntry(key.Value, key.Range, value));
        }

        var to = EndOfCollection(map.Style == MappingStyle.Flow, '}');
        return new YamlMap(entries.ToImmutable(), RangeAt(from, to));
    }

    // YamlDotNet emits no event for an empty key, nor for the value of an alias used as a key, as in "a"*b. From there on, events do not
    // come in pairs, so the first key without a ':' ends the map.
    private YamlScalar? ReadKey(int valueToQuote)
    {
        if (events[position] is AnchorAlias alias)
        {
            diagnostics.Add(YamlMistakes.Explain(source, start, text, Index(alias.Start)));
            return null;
        }

        var key = ReadNode();
        if (key is not YamlScalar scalar)
        {
            var help = text[valueToQuote] == '{' ? YamlMistakes.Quote(text, valueToQuote) : "Write a plain word before ':'.";
            Report(key.Range, "A key cannot be a list or a map.", help);
            return null;
        }

        var colon = lastEnd;
        while (colon < text.Length && text[colon] is ' ' or '\t')
            colon++;
        // In a map in braces, a key needs no value: {a, b}.
        if (colon < text.Length && text[colon] is ':' or ',' or '}')
        {
            if (scalar.Value.Length == 0)
                Report(key.Range, "The key before ':' is missing.", "Write 'key: value'.");
            return scalar;
        }

        var shown = YamlMistakes.Shown(scalar.Value);
        if (scalar.Value.Length == 0)
            Report(ValueMistakes.EmptyKey(text, Index(events[position - 1].Start)));
        else
            Report(key.Range, $"The ':' after the key '{shown}' is missing.", "Write 'key: value'.");
        return null;
    }

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
            Report(key.Range, "The merge key '<<' is not supported.", "Write the keys here, or in the folder's '_directory.yml'.");
            return false;
        }

        if (lines.TryAdd(key.Value, key.Range.Line))
            return true;
        diagnostics.Add(
            FileDiagnostics.DuplicateKey.At(
                key.Range,
                $"The key '{key.Value}' is set twice, first on line {lines[key.Value]}.",
                "Keep one of the two."
            )
        );
        return false;
    }

    // The first item of a list and its first key may follow the same tab.
    private void ReportTab(int valueStart)
    {
        if (ValueMistakes.Tab(text, valueStart) is not { } tab || tab.Start <= lastTab)
            return;
        lastTab = tab.Start;
        Report(tab);
    }

    private YamlNode ReadAlias(AnchorAlias alias)
    {
        var from = Index(alias.Start);
        var name = alias.Value.Value;
        lastEnd = from + 1 + name.Length;
        var range = RangeAt(from, lastEnd);
        if (!anchors.TryGetValue(name, out var anchor))
        {
            var help = YamlMistakes.Quote(text, from);
            Report(range, $"'*{name}' is an alias in YAML, but no anchor '&{name}' is defined above it.", help);
            return new YamlScalar("*" + name, false, range);
        }

        aliasNodes += anchor.Size;
        if (aliasNodes <= MaxAliasNodes)
        {
            size += anchor.Size - 1;
            return anchor.Node with { Range = range };
        }

        // Report this once; later aliases would repeat it.
        if (aliasNodes - anchor.Size <= MaxAliasNodes)
        {
            var message = $"With '*{name}', the aliases in this file expand to more than {MaxAliasNodes} values.";
            Report(range, message, "Write out the values where they are used.");
        }

        aliasNodes = MaxAliasNodes + 1;
        return new YamlScalar("", true, range);
    }

    private T Remember<T>(NodeEvent node, int sizeBefore, T value)
        where T : YamlNode
    {
        if (!node.Anchor.IsEmpty)
            anchors[node.Anchor.Value] = (value, size - sizeBefore);
        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific && !node.Tag.Value.StartsWith("tag:yaml.org,2002:", StringComparison.Ordinal))
            Report(ValueMistakes.Tag(text, Index(node.Start)));
        return value;
    }

    private int EndOfCollection(bool isFlow, char close)
    {
        var end = events[position++];
        if (isFlow)
            lastEnd = text.IndexOf(close, lastEnd) is var at and >= 0 ? at + 1 : Index(end.End);
        return lastEnd;
    }

    // The event starts at "&name" or "!tag"; the value follows them.
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

    private void Report(YamlMistake? mistake)
    {
        if (mistake is not null)
            Report(RangeAt(mistake.Start, mistake.End), mistake.Message, mistake.Help);
    }

    private void Report(SourceRange range, string message, string? help) =>
        diagnostics.Add(FileDiagnostics.YamlSyntax.At(range, message, help));

    private SourceRange RangeAt(int from, int to) => source.RangeAt(start + from, start + to);

    private static int Index(Mark mark) => (int)mark.Index;
}
