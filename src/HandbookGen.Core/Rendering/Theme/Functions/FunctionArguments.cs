using System.Collections;
using Scriban;
using Scriban.Runtime;

namespace HandbookGen.Rendering;

/// <summary>The arguments of a template function.</summary>
internal readonly struct FunctionArguments(TemplateContext context, ScriptArray values)
{
    public object? this[int index] => values[index];

    /// <summary>Empty for null.</summary>
    public string Text(int index) => context.ObjectToString(values[index]) ?? "";

    /// <summary>The text of any value, as a template prints it.</summary>
    public string TextOf(object? value) => context.ObjectToString(value) ?? "";

    public int Number(int index) => context.ToInt(context.CurrentSpan, values[index]);

    /// <summary>Empty for null.</summary>
    public IList List(int index) => values[index] as IList ?? Array.Empty<object>();

    public bool IsTrue(int index) => context.ToBool(context.CurrentSpan, values[index]);

    /// <exception cref="TemplateStop">The result would be too long.</exception>
    public void CheckLength(long length)
    {
        if (length > TemplateLimits.Output)
            throw TemplateLimits.TooLong(context.CurrentSpan);
    }
}
