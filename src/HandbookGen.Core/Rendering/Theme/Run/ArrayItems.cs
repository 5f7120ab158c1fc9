using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace HandbookGen.Rendering;

/// <summary>Access to the lists of models by index. Null past the end, as in lists that templates make.</summary>
internal sealed class ArrayItems : IListAccessor
{
    public static readonly ArrayItems Instance = new();

    public int GetLength(TemplateContext context, SourceSpan span, object target) => ((Array)target).Length;

    public object? GetValue(TemplateContext context, SourceSpan span, object target, int index) =>
        index >= 0 && index < ((Array)target).Length ? ((Array)target).GetValue(index) : null;

    public void SetValue(TemplateContext context, SourceSpan span, object target, int index, object? value) =>
        throw new TemplateStop(span, "A list of the model cannot be changed", "Make a list of your own.");
}
