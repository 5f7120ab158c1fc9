using System.Globalization;
using HandbookGen.Diagnostics;

namespace HandbookGen.Tests.Mutation.Harmless;

/// <summary>Rewords a heading with an explicit id.</summary>
internal static class ExplicitHeadingReworded
{
    public static IEnumerable<Func<Random, Edit?>> Places(UneditedSite site) =>
        from page in site.Pages
        from line in HeadingLine.On(page)
        where line is { IsPlain: true, Heading.IsExplicit: true }
        select (Func<Random, Edit?>)(
            random =>
            {
                var words = string.Create(CultureInfo.InvariantCulture, $"Other words {random.Next(1000)}");
                return Edit.InText($"'{line.Words}' becomes '{words}'", page, [], new TextEdit(line.WordsRange, words));
            }
        );
}
