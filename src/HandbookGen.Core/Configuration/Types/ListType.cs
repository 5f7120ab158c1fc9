using System.Collections.Immutable;
using System.Text.Json.Nodes;
using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration.Types;

/// <summary>A list of texts of one type.</summary>
/// <param name="Item">The type of its items.</param>
/// <param name="MayBeEmpty">Whether an empty list is allowed.</param>
internal sealed record ListType(TextType Item, string Expected, string Example, string OptionExample, bool MayBeEmpty)
    : SettingType<ImmutableArray<string>>(Expected, Example, OptionExample)
{
    public override IEnumerable<Problem> Check(string key, ConfigNode node)
    {
        if (node is not ConfigList list)
            return [Mismatch(key, node)];
        return list.Items.IsEmpty && !MayBeEmpty
            ? [new Problem(node.Range, $"'{key}' is an empty list, but must be {Expected}.", Advice(key, node.Range))]
            : list.Items.SelectMany(item => CheckItem(key, item));
    }

    public override ImmutableArray<string> Read(ConfigNode node) => [.. ((ConfigList)node).Items.Select(Item.Read)];

    public override JsonNode Show(ImmutableArray<string> value) => new JsonArray([.. value.Select(Item.Show)]);

    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = Item.Schema() };
        if (!MayBeEmpty)
            schema["minItems"] = 1;
        return schema;
    }

    public override ConfigNode FromOption(OptionValue value) => new ConfigList([.. value.Items().Select(Item.FromOption)], value.Range);

    private IEnumerable<Problem> CheckItem(string key, ConfigNode item)
    {
        if (item is not ConfigText text)
            return [new Problem(item.Range, $"'{key}' contains {item.Name}, but must be {Expected}.", Advice(key, item.Range))];
        return Item.FindFault(key, text.Value) is { } fault
            ? [new Problem(item.Range, fault.Message, fault.Help ?? Advice(key, item.Range))]
            : [];
    }
}
