using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A link without a URL or without text.</summary>
public sealed class EmptyLink : Rule
{
    public override string Id => "HB1006";

    public override string Name => "empty-link";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A link has no text, or its URL is empty or only a scheme. A bare `#`, which points to the top of the page, is not "
                + "reported.",
            Why: "A link without a URL opens the same page again, and readers wonder why. A link without text gives them nothing to "
                + "click.",
            Incorrect: "[Campaign brief]()",
            Correct: "[Campaign brief](https://docs.example.com/brief)",
            Fix: "Add the URL. If there is none yet, write the text without brackets, and make it a link once the target exists."
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
                    yield return new Finding(link.Range, Message(link.Url), "Add the URL, or remove the brackets.");
                else if (!link.HasText)
                    yield return new Finding(
                        link.Range,
                        $"The link to '{link.Url}' has no text.",
                        "Describe the target of the link between the brackets."
                    );
            }
        }
    }

    private static bool IsEmpty(string url) => url.Trim() is "" or "http://" or "https://" or "mailto:";

    private static string Message(string url) =>
        string.IsNullOrWhiteSpace(url)
            ? "The link has no URL, so it points to its own page."
            : $"The URL '{url}' has nothing after its scheme.";
}
