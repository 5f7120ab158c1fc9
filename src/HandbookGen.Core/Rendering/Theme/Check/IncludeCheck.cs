using System.Collections.Frozen;
using System.Collections.Immutable;
using Scriban.Syntax;

namespace HandbookGen.Rendering;

/// <summary>Reports partials that do not exist, and values that are not of the model that a partial takes.</summary>
internal sealed class IncludeCheck(TemplateFile file, FrozenDictionary<string, TemplateFile> partials, ExpressionCheck expressions)
{
    private readonly ImmutableArray<IncludedPartial>.Builder onSameValue = ImmutableArray.CreateBuilder<IncludedPartial>();

    /// <summary>Where the file includes partials with its own value.</summary>
    public ImmutableArray<IncludedPartial> OnSameValue => onSameValue.ToImmutable();

    public void Check(ScriptFunctionCall include)
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
            expressions.ReportUnknown(literal, $"There is no partial '{name}'.", name, partials.Keys);
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
