using Scriban.Parsing;
using Scriban.Syntax;

namespace HandbookGen.Rendering;

/// <summary>Keeps the types of a template's variables, and reports what cannot be assigned.</summary>
internal sealed class VariableCheck(TemplateNames names, ExpressionCheck expressions)
{
    public void Check(ScriptAssignExpression assignment)
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

    /// <summary>Gives a variable a value, which must be of the type of those before it.</summary>
    public void Assign(ScriptExpression? target, TemplateType type)
    {
        if (!CanBe(target, out var name))
            return;
        var before = names.Find(name);
        names.Set(name, before is null ? type : expressions.Join(target!, before, type));
    }

    /// <summary>Whether the target of an assignment or a loop is a name that neither the model nor the language has.</summary>
    public bool CanBe(ScriptExpression? target, out string name)
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
}
