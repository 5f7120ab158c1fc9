using HandbookGen.Diagnostics;

namespace HandbookGen.Tests.Mutation.Harmful;

/// <summary>Breaks the first line of a page, so that its front matter becomes text.</summary>
internal static class FenceMistyped
{
    private static readonly string[] Fences = ["----", "--", "- - -", "———", "=== ", "***", ""];

    public static IEnumerable<Func<Random, Edit?>> Places(UneditedSite site) =>
        from page in site.Pages
        where page.Source.Text.StartsWith("---\n", StringComparison.Ordinal) && page.FrontMatter.Title is not null
        select (Func<Random, Edit?>)(
            random =>
            {
                var fence = Fences[random.Next(Fences.Length)];
                return Edit.InText(
                    $"its first line becomes '{fence}'",
                    page,
                    [new Expected("HB3021", "shown as text")],
                    new TextEdit(page.Source.RangeAt(0, "---".Length), fence)
                );
            }
        );
}
