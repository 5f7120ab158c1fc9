using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using Scriban.Syntax;

namespace HandbookGen.Rendering;

/// <summary>Infers the type of each expression in a template, and reports unknown names, functions and operators.</summary>
internal sealed class ExpressionCheck(TemplateFile file, TemplateNames names, ICollection<Diagnostic> found)
{
    public static readonly ImmutableArray<string> LoopFields = ["changed", "even", "first", "index", "last", "length", "odd", "rindex"];

    /// <returns><see cref="TemplateType.Unknown"/> after a mistake, so that it is reported only once.</returns>
    public TemplateType TypeOf(ScriptExpression? expression) =>
        expression switch
        {
            ScriptLiteral literal => OfLiteral(literal),
            ScriptNestedExpression nested => TypeOf(nested.Expression),
            ScriptVariable variable => OfVariable(variable),
            ScriptMemberExpression member => OfMember(member),
            ScriptIndexerExpression item => OfItem(item),
            ScriptUnaryExpression unary => OperatorCheck.TypeOf(unary, this),
            ScriptBinaryExpression binary => OperatorCheck.TypeOf(binary, this),
            ScriptConditionalExpression choice => OfChoice(choice),
            ScriptInterpolatedStringExpression text => OfInterpolation(text),
            ScriptArrayInitializerExpression list => OfArray(list),
            ScriptFunctionCall call => OfCall(call, call.Target, call.Arguments, piped: null),
            ScriptPipeCall pipe => OfPipe(pipe, TypeOf(pipe.From)),
            null => TemplateType.Unknown,
            _ => Report(expression, $"Templates cannot use '{TextOf(expression)}'."),
        };

    /// <summary>Reports an expression of the wrong type.</summary>
    public TemplateType Expect(ScriptExpression? expression, TemplateType wanted)
    {
        var type = TypeOf(expression);
        if (expression is null || type.Fits(wanted))
            return type;
        return Report(expression, $"'{TextOf(expression)}' is {type}, not {wanted}.");
    }

    /// <summary>Reports a value that cannot be printed, compared or joined with text.</summary>
    public TemplateType ExpectPlain(ScriptExpression? expression)
    {
        var type = TypeOf(expression);
        if (expression is null || type.IsPlain)
            return type;
        return Report(
            expression,
            $"'{TextOf(expression)}' is {type}, not text.",
            type.Kind == TemplateKind.List ? "Use 'for' to print each of its items." : "Name one of its fields."
        );
    }

    /// <returns>Always <see cref="TemplateType.Unknown"/>.</returns>
    public TemplateType Report(ScriptNode node, string message, string? help = null)
    {
        found.Add(FileDiagnostics.BrokenTheme.At(file.RangeOf(node.Span), message, help));
        return TemplateType.Unknown;
    }

    /// <summary>The source text, shortened to one line.</summary>
    public string TextOf(ScriptNode node)
    {
        var text = file.Source.TextOf(file.RangeOf(node.Span)).Trim();
        var end = text.AsSpan().IndexOfAny("\r\n");
        return end < 0 ? text : text[..end].TrimEnd() + " …";
    }

    private static TemplateType OfLiteral(ScriptLiteral literal) =>
        literal.Value switch
        {
            null => TemplateType.Nothing,
            string => TemplateType.Text,
            bool => TemplateType.Flag,
            _ => TemplateType.Number,
        };

    private TemplateType OfVariable(ScriptVariable variable)
    {
        if (names.Find(variable.Name) is { } type)
            return type;
        if (TemplateFunctions.IsReserved(variable.Name))
            return Report(variable, $"'{variable.Name}' has no value here.");
        return Unknown(variable, $"There is no name '{variable.Name}' here.", variable.Name, names.Known);
    }

    private TemplateType OfMember(ScriptMemberExpression member)
    {
        var name = member.Member!.Name;
        if (member.Target is ScriptVariable { Name: var group } && TemplateFunctions.IsGroup(group))
            return OfCall(member, member, [], piped: null);
        var target = TypeOf(member.Target);
        switch (target.Kind)
        {
            case TemplateKind.Model:
                var fields = TemplateModels.ByType[target.Model!].Fields;
                return fields.TryGetValue(name, out var field)
                    ? field.Type
                    : Unknown(member.Member, $"'{TextOf(member.Target!)}' has no field '{name}'.", name, fields.Keys);
            case TemplateKind.Loop:
                return LoopFields.Contains(name)
                    ? name is "index" or "length" or "rindex"
                        ? TemplateType.Number
                        : TemplateType.Flag
                    : Unknown(member.Member, $"'{TextOf(member.Target!)}' has no field '{name}'.", name, LoopFields);
            case TemplateKind.List when name == "size":
                return TemplateType.Number;
            case TemplateKind.Unknown or TemplateKind.Nothing:
                return TemplateType.Unknown;
            default:
                return Report(
                    member.Member,
                    $"'{TextOf(member.Target!)}' is {target} and has no field '{name}'.",
                    target.Kind == TemplateKind.List ? "Use 'for' to reach each of its items." : null
                );
        }
    }

    private TemplateType OfItem(ScriptIndexerExpression item)
    {
        var target = TypeOf(item.Target);
        Expect(item.Index, TemplateType.Number);
        return target.Kind switch
        {
            TemplateKind.List => target.Item!,
            TemplateKind.Unknown or TemplateKind.Nothing => TemplateType.Unknown,
            _ => Report(item, $"'{TextOf(item.Target!)}' is {target}, not a list.", "Name a field with a dot, as in 'site.title'."),
        };
    }

    private TemplateType OfChoice(ScriptConditionalExpression choice)
    {
        TypeOf(choice.Condition);
        return Join(choice, TypeOf(choice.ThenValue), TypeOf(choice.ElseValue));
    }

    private TemplateType OfInterpolation(ScriptInterpolatedStringExpression text)
    {
        foreach (var part in text.Parts)
            ExpectPlain(part is ScriptInterpolatedExpression value ? value.Expression : part);
        return TemplateType.Text;
    }

    private TemplateType OfArray(ScriptArrayInitializerExpression list) =>
        TemplateType.ListOf(list.Values.Aggregate(TemplateType.Nothing, (item, value) => Join(list, item, TypeOf(value))));

    /// <summary>Reports two types that a template could not tell apart at run time.</summary>
    public TemplateType Join(ScriptNode node, TemplateType one, TemplateType other) =>
        one.TryJoin(other, out var joined) ? joined : Report(node, $"'{TextOf(node)}' is {one} or {other}, and must be one of them.");

    // Scriban parses "a | f | g" as "a | (f | g)".
    private TemplateType OfPipe(ScriptPipeCall pipe, TemplateType value) =>
        pipe.To is ScriptPipeCall { From: { } first } rest ? OfPipe(rest, OfStep(first, value)) : OfStep(pipe.To!, value);

    private TemplateType OfStep(ScriptExpression step, TemplateType value) =>
        step is ScriptFunctionCall call ? OfCall(step, call.Target, call.Arguments, value) : OfCall(step, step, [], value);

    private TemplateType OfCall(ScriptNode call, ScriptExpression? target, IEnumerable<ScriptExpression> given, TemplateType? piped)
    {
        ImmutableArray<ScriptExpression> arguments = [.. given];
        ImmutableArray<TemplateType> types = [.. piped is null ? (TemplateType[])[] : [piped], .. arguments.Select(TypeOf)];
        if (target is ScriptVariable { Name: "include" })
            return Report(call, "'include' writes at once and has no value.", "Put it into its own braces.");
        var name = TextOf(target!);
        if (TemplateFunctions.Find(name) is not { } function)
            return Unknown(target!, $"Templates have no function '{name}'.", name, TemplateFunctions.Names);
        if (types.Length != function.Parameters.Length)
            return Report(call, $"'{name}' takes {function.Signature}, and is given {types.Length} values.");
        for (var i = 0; i < types.Length; i++)
        {
            if (!types[i].Fits(function.Parameters[i]))
                return Report(call, $"'{name}' takes {function.Signature}, and value {i + 1} is {types[i]}.");
        }

        return function.ResultOf(types);
    }

    private TemplateType Unknown(ScriptNode node, string message, string name, IEnumerable<string> known)
    {
        found.Add(UnknownName.At(file.RangeOf(node.Span), message, name, known));
        return TemplateType.Unknown;
    }
}
