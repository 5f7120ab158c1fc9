using System.Linq.Expressions;
using System.Reflection;
using HandlebarsDotNet;
using HandlebarsDotNet.Helpers;
using HandlebarsDotNet.PathStructure;
using HandlebarsDotNet.Runtime;

namespace HandbookGen.Rendering;

/// <summary>What a template reads from its model, as delegates.</summary>
internal static class TemplateValue
{
    private delegate object? Lookup(Ref<IHelperDescriptor<HelperOptions>> name, PathInfo path, BindingContext context);

    /// <param name="value">The engine's expression for a name or a path.</param>
    /// <param name="context">The template's own parameter.</param>
    /// <returns>Null when it is something else.</returns>
    public static Func<BindingContext, object?>? Of(Expression value, ParameterExpression context)
    {
        switch (value)
        {
            case MethodCallExpression
            {
                Method.Name: nameof(PathResolver.ResolvePath),
                Arguments: [var frame, ConstantExpression { Value: PathInfo path }]
            } when frame == context:
                return Read(path, at => PathResolver.ResolvePath(at, path));
            case MethodCallExpression
            {
                Method.Name: "Invoke",
                Arguments: [
                    ConstantExpression { Value: Ref<IHelperDescriptor<HelperOptions>> name },
                    ConstantExpression { Value: PathInfo path },
                    var frame,
                ]
            } call when frame == context:
                var lookup = call.Method.CreateDelegate<Lookup>();
                return Read(path, at => lookup(name, path, at));
            default:
                return null;
        }
    }

    private static Func<BindingContext, object?> Read(PathInfo path, Func<BindingContext, object?> ofEngine) =>
        TemplatePath.Of(path) is { } own ? at => own.TryRead(at, out var value) ? value : ofEngine(at) : ofEngine;

    /// <summary>What stands behind <c>if</c> and <c>unless</c>.</summary>
    public static Func<BindingContext, bool>? TestOf(Expression test, ParameterExpression context) =>
        test switch
        {
            UnaryExpression { NodeType: ExpressionType.Not } not => TestOf(not.Operand, context) is { } opposite
                ? at => !opposite(at)
                : null,
            MethodCallExpression
            {
                Method.Name: nameof(HandlebarsUtils.IsTruthyOrNonEmpty),
                Arguments: [var read, ConstantExpression { Value: bool includesZero }]
            } => Of(read, context) is { } value ? at => HandlebarsUtils.IsTruthyOrNonEmpty(value(at), includesZero) : null,
            _ => null,
        };

    /// <summary>What is known before a template runs: a constant, converted or not, or a field of one.</summary>
    public static object? ConstantOf(Expression expression) =>
        expression switch
        {
            ConstantExpression constant => constant.Value,
            UnaryExpression { NodeType: ExpressionType.Convert } conversion => ConstantOf(conversion.Operand),
            MemberExpression { Member: FieldInfo field, Expression: { } owner } when ConstantOf(owner) is { } known => field.GetValue(
                known
            ),
            _ => null,
        };
}
