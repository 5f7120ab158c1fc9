using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A folder without a page of its own.</summary>
public sealed class FolderWithoutPage : Rule
{
    public override string Id => "HB6024";

    public override string Name => "folder-without-page";

    public override Severity DefaultSeverity => Severity.Information;

    public override Explanation Explanation =>
        new(
            What: "A folder with pages has no `_index.md`. It is reported at its first page. Folders with kramdown pages only are not "
                + "reported.",
            Why: "Its URL shows a list of its pages, named after the folder, which nobody has written an introduction for. If the page "
                + "was deleted, its text is gone.",
            Incorrect: """
            content/handbook/marketing/events.md
            """,
            Correct: """
            content/handbook/marketing/_index.md
            content/handbook/marketing/events.md
            """,
            Fix: "Add `_index.md` with a title and a sentence on what the folder is about.",
            Language: "text"
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        var written = site
            .Pages.Where(page => !page.Page.IsGenerated)
            .Select(page => page.Page)
            .OrderBy(page => page.InputPath, StringComparer.Ordinal)
            .ToList();
        var paths = written.ConvertAll(page => page.InputPath);
        foreach (var section in site.Pages.Where(page => FolderPages.IsOne(page.Page)))
        {
            var folder = section.Page.InputPath[..^"_index.md".Length];
            var after = ~paths.BinarySearch(folder, StringComparer.Ordinal);
            if (after < written.Count && written[after] is var first && first.InputPath.StartsWith(folder, StringComparison.Ordinal))
                yield return new Finding(
                    SourceRange.StartOf(first.Source.Path),
                    $"No page at '{section.Page.Url}': a list of the pages below it is shown instead.",
                    $"Add '{section.Page.Source.Path}' with a title."
                )
                {
                    Subject = section.Page.Url,
                };
        }
    }
}
