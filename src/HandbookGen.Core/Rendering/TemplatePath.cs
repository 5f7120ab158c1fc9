using System.Collections.Immutable;
using HandlebarsDotNet;
using HandlebarsDotNet.PathStructure;

namespace HandbookGen.Rendering;

/// <summary>
/// A name in a template, or several with dots between them, read from our own models. The engine would ask its variables, functions and descriptors
/// first; <see cref="TemplateCheck"/> has seen to it that only a field can be meant.
/// </summary>
internal sealed class TemplatePath
{
    private readonly ImmutableArray<string> names;

    // At a place of a template stands nearly always the same type of model; of each name the field that was found last.
    private readonly Field?[] found;

    private TemplatePath(ImmutableArray<string> names) => (this.names, found) = (names, new Field?[names.Length]);

    /// <summary>Null for a path of another form, such as <c>this</c>, <c>@root.title</c> and <c>../title</c>.</summary>
    public static TemplatePath? Of(PathInfo path)
    {
        ImmutableArray<string> names = [.. path.Path.Split('.')];
        return names.All(name => name != "this" && name.Length > 0 && name.All(char.IsAsciiLetter)) ? new TemplatePath(names) : null;
    }

    /// <returns>False for the engine to find out: on the way there was nothing, or no model of ours.</returns>
    public bool TryRead(BindingContext context, out object? value)
    {
        value = context.Value;
        for (var i = 0; i < names.Length; i++)
        {
            if (value is null || FieldOf(value.GetType(), i) is not { } field)
                return false;
            value = field.Read(value);
        }

        return true;
    }

    private Field? FieldOf(Type model, int index)
    {
        var field = found[index];
        if (field?.Model == model)
            return field;
        if (!TemplateFields.ByType.TryGetValue(model, out var fields) || !fields.TryGetValue(names[index], out var known))
            return null;
        return found[index] = new Field(model, known.Read);
    }

    private sealed record Field(Type Model, Func<object, object?> Read);
}
