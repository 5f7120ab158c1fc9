using System.Collections.Frozen;

namespace HandbookGen.Rendering;

/// <summary>The names that are in scope at a place in a template: those of the file's model, and the variables so far.</summary>
internal sealed class TemplateNames(FrozenDictionary<string, TemplateField> fields)
{
    private readonly Dictionary<string, TemplateType> variables = new(StringComparer.Ordinal);

    /// <summary>Names of the model and of variables.</summary>
    public IEnumerable<string> Known => fields.Keys.Concat(variables.Keys);

    /// <summary>Null for an unknown name.</summary>
    public TemplateType? Find(string name) => fields.TryGetValue(name, out var field) ? field.Type : variables.GetValueOrDefault(name);

    /// <summary>Whether the model or a function has the name, so that no variable can.</summary>
    public bool IsTaken(string name) => fields.ContainsKey(name) || TemplateFunctions.IsReserved(name);

    /// <returns>The previous type of the name; null for none.</returns>
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
