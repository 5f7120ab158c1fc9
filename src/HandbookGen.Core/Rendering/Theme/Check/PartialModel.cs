using System.Text.RegularExpressions;
using HandbookGen.Diagnostics;

namespace HandbookGen.Rendering;

/// <summary>The comment on the first line of a partial that names its model: <c>{{# model: list of toc-entry ~}}</c>.</summary>
internal static partial class PartialModel
{
    private const string ListOf = "list of ";

    private static readonly Dictionary<string, TemplateType> Known = Declarable()
        .ToDictionary(type => type.Declared, StringComparer.Ordinal);

    /// <returns>The type, or <see cref="TemplateType.Unknown"/> with a diagnostic.</returns>
    public static (TemplateType Takes, Diagnostic? Problem) Of(SourceFile partial)
    {
        if (Declaration().Match(partial.Text) is not { Success: true } match)
        {
            return (
                TemplateType.Unknown,
                FileDiagnostics.BrokenTheme.At(
                    SourceRange.StartOf(partial.Path),
                    "This partial does not say which model it takes.",
                    "Begin it with '{{# model: page ~}}', or with another model."
                )
            );
        }

        var name = match.Groups["name"];
        if (Known.TryGetValue(name.Value, out var type))
            return (type, null);
        var models = Known.Keys.Where(known =>
            known.StartsWith(ListOf, StringComparison.Ordinal) == name.Value.StartsWith(ListOf, StringComparison.Ordinal)
        );
        return (
            TemplateType.Unknown,
            UnknownName.At(partial.RangeAt(name.Index, name.Index + name.Length), $"There is no model '{name.Value}'.", name.Value, models)
        );
    }

    private static IEnumerable<TemplateType> Declarable()
    {
        yield return TemplateType.ListOf(TemplateType.Text);
        foreach (var type in TemplateModels.ByType.Keys)
        {
            var model = new TemplateType(TemplateKind.Model, type);
            yield return model;
            yield return TemplateType.ListOf(model);
        }
    }

    [GeneratedRegex(
        @"^\{\{[~-]?\s*#\s*model:\s*(?<name>[^\r\n}~]*?)\s*[~-]?\}\}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Declaration();
}
