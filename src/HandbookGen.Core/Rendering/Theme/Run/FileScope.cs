using System.Collections.Frozen;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace HandbookGen.Rendering;

/// <summary>The names of a running template: those of its model, which are read-only, and its variables.</summary>
/// <param name="model">Null for a partial that gets no value; then all its names are null.</param>
internal sealed class FileScope(FrozenDictionary<string, TemplateField> names, object? model) : IScriptObject
{
    private Dictionary<string, object?>? variables;

    public object? Model => model;

    public int Count => names.Count + (variables?.Count ?? 0);

    public bool IsReadOnly
    {
        get => false;
        set { }
    }

    public IEnumerable<string> GetMembers() => names.Keys.Concat(variables?.Keys ?? Enumerable.Empty<string>());

    public bool Contains(string member) => names.ContainsKey(member) || variables?.ContainsKey(member) is true;

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (names.TryGetValue(member, out var field))
        {
            value = model is null ? null : field.Read(model);
            return true;
        }

        value = null;
        return variables is not null && variables.TryGetValue(member, out value);
    }

    public bool CanWrite(string member) => !names.ContainsKey(member);

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly)
    {
        if (!CanWrite(member))
            return false;
        variables ??= new Dictionary<string, object?>(StringComparer.Ordinal);
        variables[member] = value;
        return true;
    }

    public bool Remove(string member) => variables?.Remove(member) is true;

    public void SetReadOnly(string member, bool readOnly) { }

    public IScriptObject Clone(bool deep) => this;
}
