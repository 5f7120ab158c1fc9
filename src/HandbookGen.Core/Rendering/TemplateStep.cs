using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using HandbookGen.Loading;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;
using HandlebarsDotNet.Helpers;
using HandlebarsDotNet.PathStructure;
using HandlebarsDotNet.Runtime;

namespace HandbookGen.Rendering;

/// <summary>The few things that a template consists of for the engine, each as a delegate: text, values, conditions, loops and partials.</summary>
/// <param name="writer">Where the template writes to.</param>
/// <param name="context">What it reads.</param>
/// <param name="partials">Those that are known when the template runs, by name.</param>
internal sealed class TemplateStep(
    ParameterExpression writer,
    ParameterExpression context,
    IReadOnlyDictionary<string, TemplateDelegate> partials
)
{
    private delegate void Partial(
        string name,
        BindingContext context,
        EncodedTextWriter writer,
        ICompiledHandlebarsConfiguration configuration,
        bool isBlock,
        string? indent
    );

    private delegate void Loop(
        BindingContext context,
        EncodedTextWriter writer,
        ChainSegment[] names,
        object? items,
        TemplateDelegate? template,
        TemplateDelegate? ifEmpty
    );

    /// <param name="template">A whole template, or the inside of a block.</param>
    public static TemplateDelegate Of(Expression<TemplateDelegate> template, IReadOnlyDictionary<string, TemplateDelegate> partials) =>
        new TemplateStep(template.Parameters[0], template.Parameters[1], partials).Of(template.Body);

    // Anything else, such as {{#with}}, is left to the runtime.
    private TemplateDelegate Of(Expression step) =>
        step switch
        {
            BlockExpression { Variables.Count: 0 } block => Sequence([.. block.Expressions.Select(Of)]),
            DefaultExpression => (_, _) => { },
            ConditionalExpression condition when TemplateValue.TestOf(condition.Test, context) is { } test => Choice(
                test,
                Of(condition.IfTrue),
                Of(condition.IfFalse)
            ),
            MethodCallExpression call => TextOf(call)
                ?? OutputOf(call)
                ?? PathOutputOf(call)
                ?? PartialOf(call)
                ?? LoopOf(call)
                ?? Compiled(call),
            _ => UnescapedOf(step) ?? Compiled(step),
        };

    private TemplateDelegate Compiled(Expression step) => Expression.Lambda<TemplateDelegate>(step, writer, context).Compile();

    private static TemplateDelegate Sequence(ImmutableArray<TemplateDelegate> steps) =>
        steps switch
        {
            [var only] => only,
            _ => (output, frame) =>
            {
                foreach (var step in steps)
                    step(output, frame);
            },
        };

    private static TemplateDelegate Choice(Func<BindingContext, bool> test, TemplateDelegate ifTrue, TemplateDelegate ifFalse) =>
        (output, frame) =>
        {
            if (test(frame))
                ifTrue(output, frame);
            else
                ifFalse(output, frame);
        };

    // The characters between the tags.
    private TemplateDelegate? TextOf(MethodCallExpression call)
    {
        if (
            call
                is not { Method.Name: "Write", Arguments: [ConstantExpression { Value: string text }, ConstantExpression { Value: false }] }
            || !IsWriter(call.Object)
        )
            return null;
        return (output, _) => output.Write(text, false);
    }

    // {{title}}
    private TemplateDelegate? OutputOf(MethodCallExpression call)
    {
        if (
            call
                is not {
                    Method.Name: "Invoke",
                    Object: UnaryExpression { Operand: MemberExpression { Member.Name: "Value", Expression: { } place } }
                }
            || call.Arguments
                is not [
                    var target,
                    NewExpression { Arguments: [ConstantExpression { Value: PathInfo path }, _] },
                    _,
                    NewExpression { Arguments: [ConstantExpression { Value: int }] },
                ]
            || !IsWriter(target)
            || TemplateValue.ConstantOf(place) is not Ref<IHelperDescriptor<HelperOptions>> name
        )
        {
            return null;
        }

        var own = TemplatePath.Of(path);
        return (output, frame) =>
        {
            if (own is not null && own.TryRead(frame, out var value))
                Write(value, output);
            else
                name.Value.Invoke(output, new HelperOptions(path, frame), new Context(frame), default);
        };
    }

    // {{site.title}}
    private TemplateDelegate? PathOutputOf(MethodCallExpression call)
    {
        if (
            call is not { Method.Name: "WriteObjectTo", Arguments: [var target, var read] }
            || !IsWriter(target)
            || TemplateValue.Of(read, context) is not { } value
        )
            return null;
        return (output, frame) => Write(value(frame), output);
    }

    // {{> footer}}
    private TemplateDelegate? PartialOf(MethodCallExpression call)
    {
        if (
            call
                is not {
                    Method.Name: "InvokePartialWithFallback",
                    Arguments: [var first, var frame, var target, var third, ConstantExpression { Value: bool isBlock }, var last]
                }
            || frame != context
            || !IsWriter(target)
            || TemplateValue.ConstantOf(first) is not string name
            || TemplateValue.ConstantOf(third) is not ICompiledHandlebarsConfiguration configuration
        )
        {
            return null;
        }

        var include = call.Method.CreateDelegate<Partial>();
        var indent = (string?)TemplateValue.ConstantOf(last);
        return (output, at) =>
        {
            if (!isBlock && string.IsNullOrEmpty(indent) && partials.TryGetValue(name, out var partial))
                partial(output, at);
            else
                include(name, at, output, configuration, isBlock, indent);
        };
    }

    // {{#each children}}
    private TemplateDelegate? LoopOf(MethodCallExpression call)
    {
        if (
            call
                is not {
                    Method.Name: "Iterate",
                    Arguments: [
                        var frame,
                        var target,
                        ConstantExpression { Value: ChainSegment[] names },
                        var sequence,
                        var inside,
                        var otherwise,
                    ]
                }
            || frame != context
            || !IsWriter(target)
            || TemplateValue.Of(sequence, context) is not { } items
        )
        {
            return null;
        }

        var repeat = call.Method.CreateDelegate<Loop>();
        var (template, ifEmpty) = (
            (TemplateDelegate?)TemplateValue.ConstantOf(inside),
            (TemplateDelegate?)TemplateValue.ConstantOf(otherwise)
        );
        return (output, at) => repeat(at, output, names, items(at), template, ifEmpty);
    }

    // {{{bodyHtml}}}: remember whether to escape, do not, write, restore.
    private TemplateDelegate? UnescapedOf(Expression step)
    {
        if (
            step
            is not BlockExpression
            {
                Expressions: [
                    BinaryExpression { Right: MemberExpression { Member.Name: "SuppressEncoding" } },
                    BinaryExpression { Right: ConstantExpression { Value: true } },
                    var write,
                    BinaryExpression,
                ]
            }
        )
            return null;
        var inside = Of(write);
        return (output, frame) =>
        {
            var raw = output;
            var before = raw.SuppressEncoding;
            raw.SuppressEncoding = true;
            inside(raw, frame);
            raw.SuppressEncoding = before;
        };
    }

    private static void Write(object? value, EncodedTextWriter output)
    {
        if (value is Utf8Html html && output.SuppressEncoding && UnderlyingWriter(ref output) is Utf8Writer target)
            target.Write(html.Bytes);
        else
            output.Write(value);
    }

    // The engine's own writer takes text only.
    [UnsafeAccessor(UnsafeAccessorKind.Field)]
    private static extern ref readonly TextWriter UnderlyingWriter(ref EncodedTextWriter writer);

    private bool IsWriter(Expression? expression) =>
        expression is UnaryExpression conversion ? conversion.Operand == writer : expression == writer;
}
