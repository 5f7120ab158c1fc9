using System.Collections.Frozen;

namespace HandbookGen.Rendering;

/// <summary>A model as templates see it.</summary>
/// <param name="Name">As partials declare it: <c>navigation-item</c>.</param>
/// <param name="Fields">By name, in camel case.</param>
internal sealed record TemplateModel(string Name, FrozenDictionary<string, TemplateField> Fields);

/// <summary>A name that templates may use.</summary>
/// <param name="Read">Takes the model; absent values are null.</param>
internal sealed record TemplateField(TemplateType Type, Func<object, object?> Read);
