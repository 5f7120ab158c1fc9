using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A shortcode call with a value that it cannot use.</summary>
public sealed class ShortcodeArgument : Rule
{
    public override string Id => "HB6002";

    public override string Name => "shortcode-argument";

    public override IEnumerable<Finding> Check(Site site) =>
        from page in site.Pages
        from problem in page.Page.IncludeProblems.Concat(page.Page.Shortcodes.SelectMany(call => page.Expansions[call].Problems)).Distinct()
        select new Finding(problem.Range, problem.Message, problem.Help);
}
