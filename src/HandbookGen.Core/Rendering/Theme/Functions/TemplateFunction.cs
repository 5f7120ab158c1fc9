using System.Collections.Immutable;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace HandbookGen.Rendering;

/// <summary>A function that templates may call.</summary>
/// <param name="Name">With its group: <c>string.upcase</c>.</param>
/// <param name="Parameters">A piped value comes first.</param>
/// <param name="ResultOf">The type of its result; takes the types of the arguments.</param>
/// <param name="Call">Pure; its result is at most <see cref="TemplateLimits.Output"/> long.</param>
internal sealed record TemplateFunction(
    string Name,
    ImmutableArray<TemplateType> Parameters,
    Func<ImmutableArray<TemplateType>, TemplateType> ResultOf,
    Func<FunctionArguments, object?> Call
) : IScriptCustomFunction
{
    /// <summary>As messages name it: <c>text and a number</c>.</summary>
    public string Signature =>
        string.Join(
            " and ",
            Parameters.Select(type =>
                type == TemplateFunctions.AnyList ? "a list"
                : type == TemplateType.Unknown ? "any value"
                : type.ToString()
            )
        );

    public int RequiredParameterCount => Parameters.Length;

    public int ParameterCount => Parameters.Length;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

    public object? Invoke(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    ) => Call(new FunctionArguments(context, arguments));

    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    ) => new(Invoke(context, callerContext, arguments, blockStatement));
}
