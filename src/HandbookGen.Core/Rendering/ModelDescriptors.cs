using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using HandlebarsDotNet.Iterators;
using HandlebarsDotNet.MemberAccessors;
using HandlebarsDotNet.ObjectDescriptors;
using HandlebarsDotNet.PathStructure;

namespace HandbookGen.Rendering;

/// <summary>Shows the engine the models through <see cref="TemplateFields"/>, without reflection.</summary>
internal sealed class ModelDescriptors : IObjectDescriptorProvider
{
    public bool TryGetDescriptor(Type type, [MaybeNullWhen(false)] out ObjectDescriptor value)
    {
        value = TemplateFields.ByType.TryGetValue(type, out var fields)
            ? new ObjectDescriptor(type, new FieldAccessor(fields), (_, _) => fields.Keys, _ => new ArrayIterator<object>())
            : null;
        return value is not null;
    }

    private sealed class FieldAccessor(FrozenDictionary<string, TemplateField> fields) : IMemberAccessor
    {
        public bool TryGetValue(object instance, ChainSegment memberName, out object? value)
        {
            value = fields.TryGetValue(memberName.TrimmedValue, out var field) ? field.Read(instance) : null;
            return field is not null;
        }
    }
}
