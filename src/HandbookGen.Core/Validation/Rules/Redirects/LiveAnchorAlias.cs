using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A retired anchor that still exists on its page.</summary>
public sealed class LiveAnchorAlias : Rule
{
    public override string Id => "HB5007";

    public override string Name => "live-anchor-alias";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "An anchor was retired, but a heading or another element of the page still has it.",
            Why: "The browser stops at the element that it finds. Readers never reach the new target, although the person who "
                + "retired the anchor thinks that they do.",
            Incorrect: """
            anchor_aliases:
              slas: service-levels

            ## Turnaround time {#slas}
            """,
            Correct: """
            anchor_aliases:
              slas: service-levels

            ## Turnaround time {#turnaround-time}
            """,
            Fix: "Give the element another id, or do not retire the anchor.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from anchor in site.Redirects.Anchors
        where anchor.IsLive
        let page = site.PageByUrl[anchor.Url]
        let line = page.Page.WhereWritten(page.Anchors.First(real => real.Id == anchor.Id).Range)
        select new Finding(
            anchor.Range,
            $"The retired anchor '#{anchor.Id}' still exists on '{anchor.Url}', on line {line.Line} of '{line.File}'.",
            "Remove either the anchor or the alias."
        );
}
