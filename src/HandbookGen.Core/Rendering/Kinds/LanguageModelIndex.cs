using System.Text;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering.Kinds;

/// <summary>
/// <c>llms.txt</c>, after <see href="https://llmstxt.org/"/>: the pages, section by section, with the URLs of their Markdown.
/// </summary>
internal sealed class LanguageModelIndex : PageKind
{
    public override IEnumerable<OutputFile> Files(Site site, Theme theme)
    {
        if (site.Config.GenerateMarkdown && !site.Assets.Any(asset => asset.InputPath == "llms.txt"))
            yield return new OutputFile("llms.txt", output => output.Write(TextOf(site)));
    }

    private static string TextOf(Site site)
    {
        var text = new StringBuilder("# ").Append(OneLine(site.Config.SiteTitle)).Append('\n');
        if (site.Config.SiteDescription.Length > 0)
            text.Append("\n> ").Append(OneLine(site.Config.SiteDescription)).Append('\n');
        var home = site.PageByUrl.GetValueOrDefault("/")?.Page;
        if (home is not null)
            text.Append('\n').Append(Item(site, home));
        foreach (var section in site.Navigation.ChildrenOf(home))
        {
            text.Append("\n## ").Append(OneLine(Navigation.TitleOf(section))).Append("\n\n");
            AppendBelow(site, section, text);
        }

        return text.ToString();
    }

    // Not recursive: URLs may have any number of parts.
    private static void AppendBelow(Site site, Page section, StringBuilder text)
    {
        var open = new Stack<Page>([section]);
        while (open.TryPop(out var page))
        {
            text.Append(Item(site, page));
            foreach (var child in site.Navigation.ChildrenOf(page).Reverse())
                open.Push(child);
        }
    }

    private static string Item(Site site, Page page)
    {
        if (!PageSource.IsWritten(site, page))
            return "";
        var url = PageSource.UrlOf(page);
        var description = page.FrontMatter.Description is { Length: > 0 } words ? ": " + OneLine(words) : "";
        var title = OneLine(page.Title).Replace("[", "\\[").Replace("]", "\\]");
        return $"- [{title}]({LinkWriter.Absolute(site.Config, url) ?? LinkWriter.Href(site.Config, "/", url)}){description}\n";
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
