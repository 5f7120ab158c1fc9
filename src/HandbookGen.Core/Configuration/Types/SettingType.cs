using System.Text.Json.Nodes;
using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration.Types;

/// <summary>The values that a setting may have.</summary>
/// <param name="Expected">What a message asks for: <c>a list of folders</c>.</param>
/// <param name="Example">As it stands in <c>statiq.json</c>.</param>
/// <param name="OptionExample">The same after <c>-s key=</c>.</param>
internal abstract record SettingType<T>(string Expected, string Example, string OptionExample)
{
    /// <summary>What is wrong with a value; nothing when <see cref="Read"/> can read it.</summary>
    public abstract IEnumerable<Problem> Check(string key, ConfigNode node);

    /// <summary>The value of a node in which <see cref="Check"/> found nothing wrong.</summary>
    public abstract T Read(ConfigNode node);

    /// <summary>The reverse of <see cref="Read"/>, as JSON.</summary>
    public abstract JsonNode Show(T value);

    /// <summary>The type in the words of JSON Schema.</summary>
    public abstract JsonObject Schema();

    /// <summary>What the part of <c>-s key=value</c> after the first <c>=</c> means.</summary>
    public virtual ConfigNode FromOption(OptionValue value) => value.ToText();

    protected Problem Mismatch(string key, ConfigNode node) =>
        new(node.Range, $"'{key}' is {node.Name}, but must be {Expected}.", Advice(key, node.Range));

    protected string Advice(string key, SourceRange place) =>
        OptionValue.IsOption(place.File)
            ? $"Write {place.File} {key}={OptionExample}, for example."
            : $"Write \"{key}\": {Example}, for example.";
}
