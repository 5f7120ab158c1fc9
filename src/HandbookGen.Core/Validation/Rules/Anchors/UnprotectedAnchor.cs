using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>An anchor that was protected and is still there, but nothing says any more that it must stay.</summary>
public sealed class UnprotectedAnchor : Rule
{
    public override string Id => "HB2004";

    public override string Name => "unprotected-anchor";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "An anchor of `anchors.lock`, or one that was protected in the commit of `--base`, has lost its marker, though the page still has the anchor.",
            Why: "The next editor sees a heading like any other and rewords, moves or removes it. The links from outside are still there.",
            Bad: """
            <!-- the lock has the anchor #slas of this page -->
            ## Turnaround time {#slas}
            """,
            Good: """
            ## Turnaround time {#slas}

            <!-- DO NOT CHANGE THIS ANCHOR -->
            """,
            Fix: "Put the marker back. When nobody needs the promise any more, drop it from the lock with `handbookgen anchors lock --drop`."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        foreach (var promise in site.Promises.All)
        {
            if (!site.PageByUrl.TryGetValue(promise.Url, out var page) || page.ProtectedAnchors.Any(found => found.Id == promise.Id))
                continue;
            if (page.Anchors.FirstOrDefault(found => found.Id == promise.Id) is not { } anchor)
                continue;
            var where = site.Promises.IsInLock(promise) ? "in 'anchors.lock'" : $"in the commit '{site.Promises.BaseName}'";
            yield return new Finding(
                anchor.Range,
                $"The anchor '#{promise.Id}' is protected {where}, but nothing protects it on this page any more.",
                "Write '<!-- DO NOT CHANGE THIS ANCHOR -->' below it again, or end the promise with 'handbookgen anchors lock --drop'."
            );
        }
    }
}
