using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Anchors;

namespace HandbookGen.Validation.Rules;

/// <summary>A protected anchor that is missing from <c>anchors.lock</c>. Without a lock nothing is reported.</summary>
public sealed class LockOutOfDate : Rule
{
    public override string Id => "HB2006";

    public override string Name => "lock-out-of-date";

    public override Severity DefaultSeverity => Severity.Warning;

    public override SiteParts Needs => SiteParts.FrontMatter;

    public override Explanation Explanation =>
        new(
            What: "A protected anchor, or a former one that is redirected, is missing from `anchors.lock`, or the lock was made for "
                + "other input folders than the ones in "
                + "this run, so nothing is compared with it. Sites without a lock are not checked.",
            Why: "Later builds compare the site with the lock. An anchor that is missing from it can be removed without anyone "
                + "noticing.",
            Incorrect: """
            <!-- the lock has no line for #slas -->
            ## Turnaround time {#slas}

            <!-- DO NOT CHANGE THIS ANCHOR -->
            """,
            Correct: """
            /handbook/marketing/#slas Turnaround time
            """,
            Fix: "Run `handbookgen anchors lock` and commit the file together with the page. If the lock is for other input folders, "
                + "give that site a root and a lock of its own."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        if (site.Promises.OtherLock is { } other)
            return [OtherInputs(other.InputsRange, string.Join("', '", other.Inputs), string.Join("', '", site.Config.InputPaths))];
        return site.Promises.Lock is null ? [] : Missing(site);
    }

    private static IEnumerable<Finding> Missing(Site site)
    {
        // The new form of a lost anchor is reported together with the lost one and should not be locked.
        var found = LostAnchors
            .Find(site)
            .Select(lost => lost.Now)
            .OfType<AnchorPlace>()
            .Select(now => (now.Page.Url, now.Anchor.Id))
            // So is one with a new number, where a heading with the same words may have been taken over.
            .Concat(DisplacedAnchors.Find(site).Select(displaced => (displaced.Was.Url, displaced.There.Id)))
            .Concat(NumberedAnchors.Find(site).Select(numbered => (numbered.Page.Page.Url, numbered.New.Id)))
            .ToHashSet();
        foreach (var anchor in RedirectedAnchors.MissingIn(site))
            yield return new Finding(
                anchor.Range,
                $"The former anchor '#{anchor.Id}' of '{anchor.Url}' is not in 'anchors.lock'.",
                "Run 'handbookgen anchors lock', so that nobody can remove its redirect unnoticed."
            );
        // Nor should the one with a number that an entry has because another campaign has its anchor.
        var shared = site
            .Records.Campaigns.GroupBy(entry => entry.Record.Anchor.Value, StringComparer.Ordinal)
            .Where(equal => equal.Skip(1).Any())
            .SelectMany(equal => equal.Select(entry => entry.Record.Anchor.Range))
            .ToHashSet();
        foreach (var page in site.Pages)
        {
            foreach (var anchor in page.ProtectedAnchors)
            {
                var key = (page.Page.Url, anchor.Id);
                if (anchor.By == ProtectedBy.Index && shared.Contains(anchor.Range))
                    continue;
                if (!site.Promises.IsInLock(page.Page.Url, anchor.Id) && page.AnchorIds.Contains(anchor.Id) && !found.Contains(key))
                    yield return new Finding(
                        anchor.Range,
                        $"The protected anchor '#{anchor.Id}' is not in 'anchors.lock'.",
                        "Run 'handbookgen anchors lock'."
                    )
                    {
                        // The names in a list may depend on entries that cannot be read.
                        Cause = anchor.By == ProtectedBy.Index ? site.UnknownAt(page.Page.Url, anchor.Id) : null,
                    };
            }
        }
    }

    private static Finding OtherInputs(SourceRange range, string locked, string read) =>
        new(
            range,
            $"The anchor lock covers '{locked}', so the anchors in '{read}' are not checked.",
            "Use -r to give that site a root and a lock of its own."
        );
}
