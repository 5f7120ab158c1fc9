using HandbookGen.Diagnostics;
using HandbookGen.Parsing;
using Scriban.Syntax;

namespace HandbookGen.Rendering;

/// <summary>Infers the type of each expression in a template, and reports unknown names, functions and operators.</summary>
/// <param name="words">The words of the theme.</param>
internal sealed class ExpressionCheck(TemplateFile file, TemplateNames names, Words words, ICollection<Diagnostic> found)
{
    /// <summary>The names of all words that templates may print.</summary>
    public IEnumerable<string> Words => words.All.Where(word => word.Value.Items.IsEmpty).Select(word => word.Key);

    /// <summary>Null for an unknown word.</summary>
    public TemplateType? TypeOfWord(string name) =>
        words.Find(name) is not { Items.IsEmpty: true } word ? null
        : word.Forms.IsEmpty ? TemplateType.Text
        : TemplateType.Plural;

    /// <returns><see cref="TemplateType.Unknown"/> after a mistake, so that it is reported only once.</returns>
    public TemplateType TypeOf(ScriptExpression? expression) =>
        expression switch
        {
            ScriptLiteral literal => OfLiteral(literal),
            ScriptNestedExpression nested => TypeOf(nested.Expression),
            ScriptVariable variable => OfVariable(variable),
            ScriptMemberExpression member => FieldCheck.TypeOf(member, this),
            ScriptIndexerExpression item => FieldCheck.TypeOf(item, this),
            ScriptUnaryExpression unary => OperatorCheck.TypeOf(unary, this),
            ScriptBinaryExpression binary => OperatorCheck.TypeOf(binary, this),
            ScriptConditionalExpression choice => OfChoice(choice),
            ScriptInterpolatedStringExpression text => OfInterpolation(text),
            ScriptArrayInitializerExpression list => OfArray(list),
            ScriptFunctionCall call => CallCheck.TypeOf(call, this),
            ScriptPipeCall pipe => CallCheck.TypeOf(pipe, this),
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
            type.Kind switch
            {
                TemplateKind.List => "Use 'for' to print each of its items.",
                TemplateKind.Plural => $"Choose a form, as in 'word.count {TextOf(expression)} 3'.",
                _ => "Name one of its fields.",
            }
        );
    }

    /// <summary>Reports two types that a template could not tell apart at run time.</summary>
    public TemplateType Join(ScriptNode node, TemplateType one, TemplateType other) =>
        one.TryJoin(other, out var joined) ? joined : Report(node, $"'{TextOf(node)}' is {one} or {other}, and must be one of them.");

    /// <returns>Always <see cref="TemplateType.Unknown"/>.</returns>
    public TemplateType Report(ScriptNode node, string message, string? help = null)
    {
        found.Add(FileDiagnostics.BrokenTheme.At(file.RangeOf(node.Span), message, help));
        return TemplateType.Unknown;
    }

    /// <summary>Reports a name that does not exist, with the nearest known one.</summary>
    /// <returns>Always <see cref="TemplateType.Unknown"/>.</returns>
    public TemplateType ReportUnknown(ScriptNode node, string message, string name, IEnumerable<string> known)
    {
        found.Add(UnknownName.At(file.RangeOf(node.Span), message, name, known));
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
        if (variable.Name == TemplateFunctions.Words)
            return TemplateType.Words;
        if (TemplateFunctions.IsReserved(variable.Name))
            return Report(variable, $"'{variable.Name}' has no value here.");
        return ReportUnknown(variable, $"There is no name '{variable.Name}' here.", variable.Name, names.Known);
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
}
