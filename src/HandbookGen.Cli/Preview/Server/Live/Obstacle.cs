using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Workspaces;

namespace HandbookGen.Cli.Preview;

/// <summary>Why a page is not the newest one, or is none.</summary>
/// <param name="Title">One sentence without a period.</param>
internal sealed record Obstacle(string Title, ImmutableArray<Diagnostic> Diagnostics)
{
    public const string NotRendered = "The theme cannot render this page";

    /// <summary>Why nothing of a site can be shown; null if something can be.</summary>
    public static Obstacle? OfSite(Workspace site)
    {
        if (site.Site is null)
            return new Obstacle("The settings are broken", Errors(site.Result));
        if (!site.CanRender)
            return new Obstacle("The theme is broken", [.. site.Result.Diagnostics.Where(IsOfTheme)]);
        return site.Site.Pages.IsEmpty ? new Obstacle("There is no page to show", Errors(site.Result)) : null;
    }

    /// <summary>Why a browser shows an old page; null if it shows the newest one.</summary>
    /// <param name="state">With the findings of its site.</param>
    /// <param name="path">In the output folder.</param>
    public static Obstacle? OfPage(PreviewState state, string path)
    {
        if (state.Shown != state.Site)
            return OfSite(state.Site);
        if (state.Kept.GetValueOrDefault(path) is { } kept && KeptPage.IsUnread(kept.Source, state.Site))
            return new Obstacle(
                "The front matter of this page is broken",
                [.. state.Site.Result.Diagnostics.Where(diagnostic => diagnostic.Range.File == kept.Source && IsOfFile(diagnostic))]
            );
        return state.Site.Render(path) is { Fault: { } fault } ? new Obstacle(NotRendered, [fault]) : null;
    }

    private static bool IsOfTheme(Diagnostic diagnostic) => diagnostic.RuleId == FileDiagnostics.BrokenTheme.Id;

    private static bool IsOfFile(Diagnostic diagnostic) => diagnostic.Severity == Severity.Error && FileDiagnostics.IsOf(diagnostic.RuleId);

    private static ImmutableArray<Diagnostic> Errors(PipelineResult result) =>
        [
            .. result.Diagnostics.Where(diagnostic =>
                diagnostic.Severity == Severity.Error || FileDiagnostics.IsConfiguration(diagnostic.RuleId)
            ),
        ];
}
