using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace HandbookGen.Parsing.HeadingIds;

/// <summary>
/// The ids of GitHub and of GitLab Flavored Markdown, as the npm package <c>github-slugger</c> makes them: word characters, hyphens and blanks of
/// the heading's text, in lower case, numbered until they are free.
/// </summary>
internal static class GithubSlugs
{
    public static void Assign(IEnumerable<HeadingBlock> headings)
    {
        var taken = new FreeIds();
        foreach (var heading in headings)
        {
            var attributes = heading.GetAttributes();
            if (attributes.Id is not null)
                continue;
            var slug = Slug(HeadingText.Of(heading.Inline, asGithub: true));
            var id = taken.Take(slug);
            if (id.Length > 0)
                attributes.Id = id;
        }
    }

    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == ' ')
                slug.Append('-');
            else if (rune.Value == '-' || HeadingText.IsWord(rune))
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        return slug.ToString();
    }
}
