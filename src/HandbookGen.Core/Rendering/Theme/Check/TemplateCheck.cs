using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using Scriban.Parsing;
using Scriban.Syntax;

namespace HandbookGen.Rendering;

/// <summary>
/// Reads a theme file as the engine will, and reports every unknown name, partial and function at its place: the
/// engine itself would print nothing, or stop only on the page that uses it. Templates cannot use what is not listed here.
/// </summary>
internal sealed class TemplateCheck
{
    private readonly TemplateFile file;
    private readonly FrozenDictionary<string, TemplateFile> partials;
    private readonly SortedSet<Diagnostic> found = [];
    private readonly ImmutableArray<IncludedPartial>.Builder onSameValue = ImmutableArray.CreateBuilder<IncludedPartial>();
    private readonly TemplateNames names;
    private readonly ExpressionCheck expressions;
    private int loops;

    private TemplateCheck(TemplateFile file, FrozenDictionary<string, TemplateFile> partials)
    {
        (this.file, this.partials) = (file, partials);
        names = new TemplateNames(file.Names);
        expressions = new ExpressionCheck(file, names, found);
    }

    /// <returns>What is wrong, sorted; and where the file includes partials with its own value.</returns>
    public static (IEnumerable<Diagnostic> Found, ImmutableArray<IncludedPartial> OnSameValue) Run(
        TemplateFile file,
        FrozenDictionary<string, TemplateFile> partials
    )
    {
        var check = new TemplateCheck(file, partials);
        // Without a model, no name can be checked.
        if (file.Takes.Kind != TemplateKind.Unknown)
            check.CheckBlock(file.Template?.Page?.Body);
        return (check.found, check.onSameValue.ToImmutable());
    }

    private void CheckBlock(ScriptBlockStatement? block)
    {
        foreach (var statement in block?.Statements ?? [])
            Check(statement);
    }

    private void Check(ScriptStatement? statement)
    {
        switch (statement)
        {
            case ScriptRawStatement or ScriptEscapeStatement or ScriptEndStatement or ScriptNopStatement or null:
                break;
            case ScriptExpressionStatement { Expression: ScriptAssignExpression assignment }:
                CheckAssignment(assignment);
                break;
            case ScriptExpressionStatement { Expression: ScriptFunctionCall { Target: ScriptVariable { Name: "include" } } include }:
                CheckInclude(include);
                break;
            case ScriptExpressionStatement printed:
                expressions.ExpectPlain(printed.Expression);
                break;
            case ScriptIfStatement condition:
                expressions.TypeOf(condition.Condition);
                CheckBlock(condition.Then);
                Check(condition.Else);
                break;
            case ScriptElseStatement otherwise:
                CheckBlock(otherwise.Body);
                break;
            case ScriptForStatement loop and not ScriptTableRowStatement:
                CheckLoop(loop);
                break;
            case ScriptWhileStatement loop:
                expressions.TypeOf(loop.Condition);
                CheckInLoop("while", loop.Body);
                break;
            case ScriptBreakStatement or ScriptContinueStatement:
                if (loops == 0)
                    expressions.Report(statement, $"'{expressions.TextOf(statement)}' stands outside of every loop.");
                break;
            case ScriptCaseStatement choice:
                expressions.ExpectPlain(choice.Value);
                CheckBlock(choice.Body);
                break;
            case ScriptWhenStatement choices:
                foreach (var value in choices.Values)
                    expressions.ExpectPlain(value);
                CheckBlock(choices.Body);
                Check(choices.Next);
                break;
            case ScriptCaptureStatement capture:
                CheckBlock(capture.Body);
                Assign(capture.Target, TemplateType.Text);
                break;
            default:
                var word = expressions.TextOf(statement).Split(' ')[0];
                expressions.Report(
                    statement,
                    $"Templates cannot use '{word}'.",
                    word == "func" ? "Put what is used twice into a partial." : null
                );
                break;
        }
    }

    private void CheckAssignment(ScriptAssignExpression assignment)
    {
        var type = expressions.TypeOf(assignment.Value);
        // "total += 1" is checked as "total + 1".
        if (assignment.EqualToken.TokenType != TokenType.Equal && !expressions.ExpectPlain(assignment.Target).IsPlain)
            return;
        if (type.Kind == TemplateKind.Range)
            expressions.Report(assignment.Value!, "A range of numbers stands only after 'in' of a loop.");
        else
            Assign(assignment.Target, type);
    }

    private void Assign(ScriptExpression? target, TemplateType type)
    {
        if (!CanBeVariable(target, out var name))
            return;
        var before = names.Find(name);
        names.Set(name, before is null ? type : expressions.Join(target!, before, type));
    }

    private bool CanBeVariable(ScriptExpression? target, out string name)
    {
        name = target is ScriptVariable variable ? variable.Name : "";
        if (name is not ("" or "$") && !names.IsTaken(name))
            return true;
        if (target is not null)
        {
            expressions.Report(
                target,
                TemplateFunctions.IsReserved(name)
                    ? $"'{name}' is a word of the language and cannot be assigned."
                    : $"'{expressions.TextOf(target)}' belongs to the model and cannot be assigned.",
                "Choose another name for the variable."
            );
        }

        return false;
    }

    private void CheckLoop(ScriptForStatement loop)
    {
        var list = expressions.TypeOf(loop.Iterator);
        var item = list.Kind switch
        {
            TemplateKind.List => list.Item!,
            TemplateKind.Range => TemplateType.Number,
            TemplateKind.Unknown or TemplateKind.Nothing => TemplateType.Unknown,
            _ => expressions.Report(loop.Iterator!, $"'{expressions.TextOf(loop.Iterator!)}' is {list}, not a list."),
        };
        foreach (var option in loop.NamedArguments)
        {
            if (option.Name?.Name is "limit" or "offset")
                expressions.Expect(option.Value, TemplateType.Number);
            else if (option.Name?.Name != "reversed")
                expressions.Report(option, $"A loop has no option '{option.Name?.Name}'.", "Use 'limit', 'offset' or 'reversed'.");
        }

        if (CanBeVariable(loop.Variable, out var name))
        {
            var before = names.Set(name, item);
            CheckInLoop("for", loop.Body);
            names.Set(name, before);
        }

        Check(loop.Else);
    }

    private void CheckInLoop(string word, ScriptBlockStatement? body)
    {
        var around = names.Set(word, TemplateType.Loop);
        loops++;
        CheckBlock(body);
        loops--;
        names.Set(word, around);
    }

    private void CheckInclude(ScriptFunctionCall include)
    {
        if (include.Arguments.Count is not (1 or 2) || include.Arguments[0] is not ScriptLiteral { Value: string name } literal)
        {
            expressions.Report(
                include,
                "'include' takes the name of a partial in quotes, and the value that it works on.",
                "Choose between partials with 'if'."
            );
            return;
        }

        var value = include.Arguments.Count == 2 ? expressions.TypeOf(include.Arguments[1]) : null;
        if (!partials.TryGetValue(name, out var partial))
        {
            found.Add(UnknownName.At(file.RangeOf(literal.Span), $"There is no partial '{name}'.", name, partials.Keys));
            return;
        }

        if (value is null)
            onSameValue.Add(new IncludedPartial(name, file.RangeOf(include.Span)));
        if (!(value ?? file.Takes).Fits(partial.Takes))
        {
            expressions.Report(
                include,
                value is null
                    ? $"The partial '{name}' takes '{partial.Takes.Declared}', and is given '{file.Takes.Declared}'."
                    : $"The partial '{name}' takes '{partial.Takes.Declared}'; '{expressions.TextOf(include.Arguments[1])}' is {value}.",
                "Name a value of that model after the name of the partial."
            );
        }
    }
}
