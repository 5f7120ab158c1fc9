using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A link without an address, or without words to follow it by.</summary>
public sealed class EmptyLink : Rule
{
    public override string Id => "HB1006";

    public override string Name => "empty-link";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A link has no address, or nothing but a scheme; or it has an address and no text. `#` alone, the top of the page, stays silent.",
            Why: "The reader follows it, sees the same page again and does not know why. A link without text is there for nobody.",
            Bad: "[Campaign brief]()",
            Good: "[Campaign brief](https://docs.example.com/brief)",
            Fix: "Add the address. If there is none yet, write the words without brackets, and a link when it exists."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        foreach (var page in site.Pages)
        {
            foreach (var link in page.Links)
            {
                if (link.IsImage)
                    continue;
                if (IsEmpty(link.Url))
                    yield return new Finding(link.Range, Message(link.Url), "Add the address, or remove the brackets.");
                else if (!link.HasText)
                    yield return new Finding(
                        link.Range,
                        $"The link to '{link.Url}' has no text.",
                        "Write between the brackets what the link leads to."
                    );
            }
        }
    }

    private static bool IsEmpty(string url) => url.Trim() is "" or "http://" or "https://" or "mailto:";

    private static string Message(string url) =>
        string.IsNullOrWhiteSpace(url)
            ? "The link has no address, and leads to its own page."
            : $"The address '{url}' ends behind its scheme.";
}
