using System.Collections.Immutable;
using System.Text.Json.Nodes;
using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration.Types;

/// <summary>The type of a setting.</summary>
/// <param name="Expected">The type as messages name it: <c>a list of folders</c>.</param>
/// <param name="Example">As written in <c>statiq.json</c>.</param>
/// <param name="OptionExample">As written after <c>-s key=</c>.</param>
internal abstract record SettingType<T>(string Expected, string Example, string OptionExample)
{
    /// <summary>The problems of a value; empty when <see cref="Read"/> can read it.</summary>
    public abstract IEnumerable<Problem> Check(string key, ConfigNode node);

    /// <summary>The value of a node that passed <see cref="Check"/>.</summary>
    public abstract T Read(ConfigNode node);

    /// <summary>The reverse of <see cref="Read"/>, as JSON.</summary>
    public abstract JsonNode Show(T value);

    /// <summary>The type as JSON Schema.</summary>
    public abstract JsonObject Schema();

    /// <summary>All values as <see cref="FromOption"/> reads them; empty if there are too many to list.</summary>
    public virtual ImmutableArray<string> Choices => [];

    /// <summary>Parses the value of <c>-s key=value</c>.</summary>
    public virtual ConfigNode FromOption(OptionValue value) => value.ToText();

    protected Problem Mismatch(string key, ConfigNode node) =>
        new(node.Range, $"'{key}' is {node.Name}, but must be {Expected}.", Advice(key, node.Range));

    protected string Advice(string key, SourceRange place) =>
        OptionValue.IsOption(place.File)
            ? $"Write '{place.File} {key}={OptionExample}', for example."
            : $"Write '\"{key}\": {Example}', for example.";
}
