using Scriban.Syntax;

namespace HandbookGen.Rendering;

/// <summary>The operators that templates may use, and their operand types. Operators that could take long are left out.</summary>
internal static class OperatorCheck
{
    public static TemplateType TypeOf(ScriptUnaryExpression unary, ExpressionCheck check)
    {
        switch (unary.Operator)
        {
            case ScriptUnaryOperator.Not:
                check.TypeOf(unary.Right);
                return TemplateType.Flag;
            case ScriptUnaryOperator.Negate or ScriptUnaryOperator.Plus:
                return check.Expect(unary.Right, TemplateType.Number);
            default:
                return check.Report(unary, $"Templates have no operator '{unary.OperatorToken?.Value}'.");
        }
    }

    public static TemplateType TypeOf(ScriptBinaryExpression binary, ExpressionCheck check)
    {
        switch (binary.Operator)
        {
            case ScriptBinaryOperator.And or ScriptBinaryOperator.Or:
                check.TypeOf(binary.Left);
                check.TypeOf(binary.Right);
                return TemplateType.Flag;
            case ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual when IsNull(binary.Left) || IsNull(binary.Right):
                check.TypeOf(binary.Left);
                check.TypeOf(binary.Right);
                return TemplateType.Flag;
            case ScriptBinaryOperator.CompareEqual
            or ScriptBinaryOperator.CompareNotEqual
            or ScriptBinaryOperator.CompareLess
            or ScriptBinaryOperator.CompareLessOrEqual
            or ScriptBinaryOperator.CompareGreater
            or ScriptBinaryOperator.CompareGreaterOrEqual:
                check.ExpectPlain(binary.Left);
                check.ExpectPlain(binary.Right);
                return TemplateType.Flag;
            case ScriptBinaryOperator.EmptyCoalescing:
                return check.Join(binary, check.TypeOf(binary.Left), check.TypeOf(binary.Right));
            case ScriptBinaryOperator.Add:
                var (left, right) = (check.ExpectPlain(binary.Left), check.ExpectPlain(binary.Right));
                return left.Kind == TemplateKind.Number && right.Kind == TemplateKind.Number ? TemplateType.Number : TemplateType.Text;
            case ScriptBinaryOperator.Subtract
            or ScriptBinaryOperator.Multiply
            or ScriptBinaryOperator.Divide
            or ScriptBinaryOperator.DivideRound
            or ScriptBinaryOperator.Modulus:
                check.Expect(binary.Left, TemplateType.Number);
                check.Expect(binary.Right, TemplateType.Number);
                return TemplateType.Number;
            case ScriptBinaryOperator.RangeInclude or ScriptBinaryOperator.RangeExclude:
                check.Expect(binary.Left, TemplateType.Number);
                check.Expect(binary.Right, TemplateType.Number);
                return TemplateType.Range;
            default:
                return check.Report(binary, $"Templates have no operator '{binary.OperatorToken?.Value}'.");
        }
    }

    private static bool IsNull(ScriptExpression? expression) => expression is ScriptLiteral { Value: null };
}
