using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Anchors;

namespace HandbookGen.Validation.Rules;

/// <summary>A protected anchor that <c>anchors.lock</c> does not know. Without a lock nothing is reported.</summary>
public sealed class LockOutOfDate : Rule
{
    public override string Id => "HB2006";

    public override string Name => "lock-out-of-date";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "There is an `anchors.lock`, and a protected anchor is missing from it; or the lock was made for other input folders than those of this run, so that nothing is compared with it.",
            Why: "The lock is what a later build compares with. An anchor that it does not know can be removed without anybody noticing.",
            Bad: """
            <!-- the lock has no line for #slas -->
            ## Turnaround time {#slas}

            <!-- DO NOT CHANGE THIS ANCHOR -->
            """,
            Good: """
            /handbook/marketing/#slas Turnaround time
            """,
            Fix: "Run `handbookgen anchors lock` and commit the file together with the page."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        if (site.Promises.OtherLock is { } other)
            return [OtherInputs(other.InputsRange, string.Join("', '", other.Inputs), string.Join("', '", site.Config.InputPaths))];
        return site.Promises.Lock is null ? [] : Missing(site);
    }

    private static IEnumerable<Finding> Missing(Site site)
    {
        // What a lost anchor became is reported with it, and should not be locked.
        var found = LostAnchors
            .Find(site)
            .Select(lost => lost.Now)
            .OfType<AnchorPlace>()
            .Select(now => (now.Page.Url, now.Anchor.Id))
            .ToHashSet();
        foreach (var page in site.Pages)
        {
            foreach (var anchor in page.ProtectedAnchors)
            {
                var key = (page.Page.Url, anchor.Id);
                if (!site.Promises.IsInLock(page.Page.Url, anchor.Id) && page.AnchorIds.Contains(anchor.Id) && !found.Contains(key))
                    yield return new Finding(
                        anchor.Range,
                        $"The protected anchor '#{anchor.Id}' is not in 'anchors.lock'.",
                        "Run 'handbookgen anchors lock'."
                    );
            }
        }
    }

    private static Finding OtherInputs(SourceRange range, string locked, string read) =>
        new(
            range,
            $"The anchor lock is about '{locked}'; the anchors of '{read}' are compared with nothing.",
            "Give that site a root of its own with -r, and a lock there."
        );
}
