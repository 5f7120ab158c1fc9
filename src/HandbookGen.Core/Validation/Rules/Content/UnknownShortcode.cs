using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Shortcodes;

namespace HandbookGen.Validation.Rules;

/// <summary>A call of a shortcode that there is not; readers see its inner text alone.</summary>
public sealed class UnknownShortcode : Rule
{
    public override string Id => "HB6001";

    public override string Name => "unknown-shortcode";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A call of a shortcode that there is not.",
            Why: "Its inner text is shown without the box or table that the author meant; a call without inner text shows nothing.",
            Bad: """
            {{% alrt %}}
            Recordings are deleted after a year.
            {{% /alrt %}}
            """,
            Good: """
            {{% alert %}}
            Recordings are deleted after a year.
            {{% /alert %}}
            """,
            Fix: "Take the name that the message suggests. To show a call instead of making it, write comment marks inside its brackets."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        var names = ShortcodeCatalog.All.Select(shortcode => shortcode.Name).ToList();
        return from page in site.Pages
            from call in page.Page.Shortcodes
            where ShortcodeCatalog.Find(call.Name) is null
            let near = NearestName.Of(call.Name, names)
            select new Finding(
                call.NameRange,
                $"There is no shortcode '{call.Name}'; {(call.HasInner ? "its inner text is shown alone" : "nothing is shown")}.",
                near is null
                    ? $"Correct the name, or write '{{{{</* {call.Name} */>}}}}' to show the call itself."
                    : $"Did you mean '{near}'?"
            );
    }
}
