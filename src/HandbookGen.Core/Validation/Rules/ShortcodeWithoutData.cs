using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A shortcode call that shows a placeholder, because the data for it is not there.</summary>
public sealed class ShortcodeWithoutData : Rule
{
    public override string Id => "HB6004";

    public override string Name => "shortcode-without-data";

    public override Severity DefaultSeverity => Severity.Warning;

    public override IEnumerable<Finding> Check(Site site) =>
        from page in site.Pages
        from problem in page.Page.Shortcodes.Select(call => page.Expansions[call].MissingData).OfType<Problem>().Distinct()
        select new Finding(problem.Range, problem.Message, problem.Help);
}
