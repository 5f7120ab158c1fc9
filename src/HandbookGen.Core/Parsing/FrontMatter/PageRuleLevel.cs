using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Configuration.Types;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Parsing;

/// <summary>The level of a rule on one page: <c>Analyzers: [HB1001=None]</c> in its front matter.</summary>
/// <param name="Rule">As typed; its range is the whole item.</param>
public sealed record PageRuleLevel(Located<string> Rule, Severity Severity)
{
    internal static ImmutableArray<PageRuleLevel> Read(FieldReader fields)
    {
        var levels = ImmutableArray.CreateBuilder<PageRuleLevel>();
        foreach (var item in fields.TextList("Analyzers").Concat(fields.TextList("analyzers")))
        {
            var text = new ConfigText(item.Value, item.Range);
            if (AnalyzersType.CheckLevel(text) is { } problem)
                fields.Report(problem.Range, problem.Message, problem.Help);
            else
                levels.Add(new PageRuleLevel(new Located<string>(AnalyzersType.RuleOf(text), item.Range), AnalyzersType.SeverityOf(text)));
        }

        return levels.ToImmutable();
    }
}
