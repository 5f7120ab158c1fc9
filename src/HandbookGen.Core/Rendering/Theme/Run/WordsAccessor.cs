using HandbookGen.Parsing;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace HandbookGen.Rendering;

/// <summary>Gives the engine access to the words of a language: a text, or a <see cref="Word"/> with plural forms.</summary>
internal sealed class WordsAccessor : IObjectAccessor
{
    public static readonly WordsAccessor Instance = new();

    public bool HasIndexer => false;

    public Type? IndexType => null;

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => ((Words)target).All.Count();

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) =>
        ((Words)target).All.Select(word => word.Key);

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) =>
        ((Words)target).Find(member) is not null;

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        var word = ((Words)target).Find(member);
        value = word is { Forms.IsEmpty: true } ? word.Text : word;
        return word is not null;
    }

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;
}
