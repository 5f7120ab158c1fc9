using System.Collections.Frozen;

namespace HandbookGen.Rendering;

/// <summary>The names that a place in a template may use: those of the file's model, and its variables so far.</summary>
internal sealed class TemplateNames(FrozenDictionary<string, TemplateField> fields)
{
    private readonly Dictionary<string, TemplateType> variables = new(StringComparer.Ordinal);

    /// <summary>Of the model and of variables.</summary>
    public IEnumerable<string> Known => fields.Keys.Concat(variables.Keys);

    /// <summary>Null for a name that does not exist.</summary>
    public TemplateType? Find(string name) => fields.TryGetValue(name, out var field) ? field.Type : variables.GetValueOrDefault(name);

    /// <summary>Whether the name is taken, by the model or by a function, and no variable can have it.</summary>
    public bool IsTaken(string name) => fields.ContainsKey(name) || TemplateFunctions.IsReserved(name);

    /// <returns>What the name stood for before; null for nothing.</returns>
    public TemplateType? Set(string variable, TemplateType? type)
    {
        var before = variables.GetValueOrDefault(variable);
        if (type is null)
            variables.Remove(variable);
        else
            variables[variable] = type;
        return before;
    }
}
