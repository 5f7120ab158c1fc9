using System.Collections.Frozen;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace HandbookGen.Rendering;

/// <summary>
/// <c>include 'name' value</c> writes a partial directly, so that its text is not escaped twice. Without a value, the
/// partial gets the value of the including file. <see cref="TemplateCheck"/> has made sure that the partial exists.
/// </summary>
internal sealed class IncludeFunction(FrozenDictionary<string, TemplateFile> partials) : IScriptCustomFunction
{
    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), index == 0 ? "name" : "value");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var run = (TemplateRun)context;
        var value = arguments.Count > 1 ? arguments[1] : ((FileScope)run.CurrentGlobal!).Model;
        run.Include(partials[(string)arguments[0]!], value, callerContext);
        return null;
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    ) => new(Invoke(context, callerContext, arguments, blockStatement));
}
