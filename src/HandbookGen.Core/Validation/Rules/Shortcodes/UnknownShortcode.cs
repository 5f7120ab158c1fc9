using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Shortcodes;

namespace HandbookGen.Validation.Rules;

/// <summary>A call of an unknown shortcode; readers see only its inner text.</summary>
public sealed class UnknownShortcode : Rule
{
    public override string Id => "HB6001";

    public override string Name => "unknown-shortcode";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A page calls a shortcode that does not exist. The templates that a site has for Hugo are not read.",
            Why: "The inner text is shown without the box or table that the author intended; a call without inner text shows nothing.",
            Incorrect: """
            {{% alrt %}}
            Recordings are deleted after a year.
            {{% /alrt %}}
            """,
            Correct: """
            {{% alert %}}
            Recordings are deleted after a year.
            {{% /alert %}}
            """,
            Fix: "Use the name that the message suggests. To show a call instead of making it, put comment marks inside its brackets."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        var names = ShortcodeCatalog.All.Select(shortcode => shortcode.Name).ToList();
        return from page in site.Pages
            from call in page.Page.Shortcodes
            where ShortcodeCatalog.Find(call.Name) is null
            let shown = call.HasInner ? "only its inner text is shown" : "nothing is shown"
            select site.OwnShortcodes.Contains(call.Name)
                ? new Finding(
                    call.NameRange,
                    $"'{call.Name}' is one of the site's own templates, which are not read; {shown}.",
                    "Write into the page what the template shows."
                )
                : new Finding(call.NameRange, $"Unknown shortcode '{call.Name}'; {shown}.", HelpFor(call.Name, names));
    }

    private static string HelpFor(string name, List<string> names) =>
        NearestName.Of(name, names) is { } near
            ? $"Did you mean '{near}'?"
            : $"Correct the name, or write '{{{{</* {name} */>}}}}' to show the call itself.";
}
