using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A shortcode call with a value that it cannot use.</summary>
public sealed class ShortcodeArgument : Rule
{
    public override string Id => "HB6002";

    public override string Name => "shortcode-argument";

    public override IEnumerable<Finding> Check(Site site) =>
        from page in site.Pages
        from call in page.Page.Shortcodes
        from problem in page.Expansions[call.Start].Problems
        select new Finding(problem.Range, problem.Message, problem.Help);
}
