using System.Collections.Frozen;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace HandbookGen.Rendering;

/// <summary>Gives the engine access to a model through <see cref="TemplateModels"/>, without reflection.</summary>
internal sealed class ModelAccessor(FrozenDictionary<string, TemplateField> fields) : IObjectAccessor
{
    public bool HasIndexer => false;

    public Type? IndexType => null;

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => fields.Count;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => fields.Keys;

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => fields.ContainsKey(member);

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        var isKnown = fields.TryGetValue(member, out var field);
        value = field?.Read(target);
        return isKnown;
    }

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;
}
