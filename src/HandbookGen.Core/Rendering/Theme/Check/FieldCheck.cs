using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using Scriban.Syntax;

namespace HandbookGen.Rendering;

/// <summary>The types of fields and of list items, as in <c>site.title</c> and <c>toc[0]</c>.</summary>
internal static class FieldCheck
{
    public static readonly ImmutableArray<string> LoopFields = ["changed", "even", "first", "index", "last", "length", "odd", "rindex"];

    public static TemplateType TypeOf(ScriptMemberExpression member, ExpressionCheck check)
    {
        var name = member.Member!.Name;
        if (member.Target is ScriptVariable { Name: var group } && TemplateFunctions.IsGroup(group))
            return CallCheck.TypeOf(member, check);
        var target = check.TypeOf(member.Target);
        switch (target.Kind)
        {
            case TemplateKind.Model:
                var fields = TemplateModels.ByType[target.Model!].Fields;
                return fields.TryGetValue(name, out var field)
                    ? field.Type
                    : check.ReportUnknown(member.Member, $"'{check.TextOf(member.Target!)}' has no field '{name}'.", name, fields.Keys);
            case TemplateKind.Words:
                return check.TypeOfWord(name)
                    ?? check.Report(
                        member.Member,
                        $"There is no word '{name}'.",
                        NearestName.Of(name, check.Words) is { } near
                            ? $"Did you mean '{near}'?"
                            : "All words are in 'themes/handbook/i18n/en.yml' of HandbookGen; add your own below 'own'."
                    );
            case TemplateKind.Loop:
                return LoopFields.Contains(name)
                    ? name is "index" or "length" or "rindex"
                        ? TemplateType.Number
                        : TemplateType.Flag
                    : check.ReportUnknown(member.Member, $"'{check.TextOf(member.Target!)}' has no field '{name}'.", name, LoopFields);
            case TemplateKind.List when name == "size":
                return TemplateType.Number;
            case TemplateKind.Unknown or TemplateKind.Nothing:
                return TemplateType.Unknown;
            default:
                return check.Report(
                    member.Member,
                    $"'{check.TextOf(member.Target!)}' is {target} and has no field '{name}'.",
                    target.Kind == TemplateKind.List ? "Use 'for' to reach each of its items." : null
                );
        }
    }

    public static TemplateType TypeOf(ScriptIndexerExpression item, ExpressionCheck check)
    {
        var target = check.TypeOf(item.Target);
        check.Expect(item.Index, TemplateType.Number);
        return target.Kind switch
        {
            TemplateKind.List => target.Item!,
            TemplateKind.Unknown or TemplateKind.Nothing => TemplateType.Unknown,
            _ => check.Report(
                item,
                $"'{check.TextOf(item.Target!)}' is {target}, not a list.",
                "Name a field with a dot, as in 'site.title'."
            ),
        };
    }
}
