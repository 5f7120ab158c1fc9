using System.Collections.Immutable;
using Scriban.Syntax;

namespace HandbookGen.Rendering;

/// <summary>Functions that templates may call, with the number and types of their values.</summary>
internal static class CallCheck
{
    public static TemplateType TypeOf(ScriptFunctionCall call, ExpressionCheck check) =>
        OfCall(call, call.Target, call.Arguments, piped: null, check);

    /// <summary>A call without values.</summary>
    public static TemplateType TypeOf(ScriptMemberExpression function, ExpressionCheck check) =>
        OfCall(function, function, [], piped: null, check);

    public static TemplateType TypeOf(ScriptPipeCall pipe, ExpressionCheck check) => OfPipe(pipe, check.TypeOf(pipe.From), check);

    // Scriban parses "a | f | g" as "a | (f | g)".
    private static TemplateType OfPipe(ScriptPipeCall pipe, TemplateType value, ExpressionCheck check) =>
        pipe.To is ScriptPipeCall { From: { } first } rest
            ? OfPipe(rest, OfStep(first, value, check), check)
            : OfStep(pipe.To!, value, check);

    private static TemplateType OfStep(ScriptExpression step, TemplateType value, ExpressionCheck check) =>
        step is ScriptFunctionCall call ? OfCall(step, call.Target, call.Arguments, value, check) : OfCall(step, step, [], value, check);

    private static TemplateType OfCall(
        ScriptNode call,
        ScriptExpression? target,
        IEnumerable<ScriptExpression> given,
        TemplateType? piped,
        ExpressionCheck check
    )
    {
        ImmutableArray<ScriptExpression> arguments = [.. given];
        ImmutableArray<TemplateType> types = [.. piped is null ? (TemplateType[])[] : [piped], .. arguments.Select(check.TypeOf)];
        if (target is ScriptVariable { Name: "include" })
            return check.Report(call, "'include' writes at once and has no value.", "Put it into its own braces.");
        var name = check.TextOf(target!);
        if (TemplateFunctions.Find(name) is not { } function)
            return check.ReportUnknown(target!, $"Templates have no function '{name}'.", name, TemplateFunctions.Names);
        if (types.Length != function.Parameters.Length)
            return check.Report(call, $"'{name}' takes {function.Signature}, and is given {types.Length} values.");
        for (var i = 0; i < types.Length; i++)
        {
            if (!types[i].Fits(function.Parameters[i]))
                return check.Report(call, $"'{name}' takes {function.Signature}, and value {i + 1} is {types[i]}.");
        }

        return function.ResultOf(types);
    }
}
