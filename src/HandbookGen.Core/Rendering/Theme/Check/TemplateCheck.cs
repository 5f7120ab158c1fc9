using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;
using Scriban.Syntax;

namespace HandbookGen.Rendering;

/// <summary>
/// Reads a theme file as the engine will, and reports every unknown name, partial and function at its place: the
/// engine itself would print nothing, or stop only on the page that uses it. Templates cannot use what is not listed here.
/// </summary>
internal sealed class TemplateCheck
{
    private readonly SortedSet<Diagnostic> found = [];
    private readonly TemplateNames names;
    private readonly ExpressionCheck expressions;
    private readonly VariableCheck variables;
    private readonly IncludeCheck includes;
    private int loops;

    private TemplateCheck(TemplateFile file, FrozenDictionary<string, TemplateFile> partials, Words words)
    {
        names = new TemplateNames(file.Names);
        expressions = new ExpressionCheck(file, names, words, found);
        variables = new VariableCheck(names, expressions);
        includes = new IncludeCheck(file, partials, expressions);
    }

    /// <returns>What is wrong, sorted; and where the file includes partials with its own value.</returns>
    public static (IEnumerable<Diagnostic> Found, ImmutableArray<IncludedPartial> OnSameValue) Run(
        TemplateFile file,
        FrozenDictionary<string, TemplateFile> partials,
        Words words
    )
    {
        var check = new TemplateCheck(file, partials, words);
        // Without a model, no name can be checked.
        if (file.Takes.Kind != TemplateKind.Unknown)
            check.CheckBlock(file.Template?.Page?.Body);
        return (check.found, check.includes.OnSameValue);
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
                variables.Check(assignment);
                break;
            case ScriptExpressionStatement { Expression: ScriptFunctionCall { Target: ScriptVariable { Name: "include" } } include }:
                includes.Check(include);
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
                variables.Assign(capture.Target, TemplateType.Text);
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

        if (variables.CanBe(loop.Variable, out var name))
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
}
