using System.Globalization;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;

namespace HandbookGen.Tests.Mutation.Harmless;

/// <summary>
/// Adds a page with a link to an existing one. Where all anchors are protected, the lock would have to change, so it is not harmless.
/// </summary>
internal static class PageAdded
{
    public static IEnumerable<Func<Random, Edit?>> Places(UneditedSite site) =>
        from page in site.Pages
        where site.Site.Redirects.Find(page.Url) is null && !Glob.IsMatchOfAny(site.Site.Config.ProtectedAnchors, page.InputPath)
        select (Func<Random, Edit?>)(
            random =>
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"new-page-{random.Next(1000)}");
                var folder = page.InputPath[..(page.InputPath.LastIndexOf('/') + 1)];
                var path = random.Next(2) == 0 ? $"{folder}{name}.md" : $"{folder}{name}/index.html.md";
                var input = page.Source.Path.Value[..^page.InputPath.Length];
                var text =
                    $"---\ntitle: New page\n---\n\n## Overview\n\nMore than [the other page]({page.Url}) says, and [less](#overview).\n";
                var added = new ContentFile(new SourceFile(new SitePath(input + path), text), path);
                return site.Pages.Any(other => other.InputPath == path)
                    ? null
                    : new Edit($"{added.Source.Path} is new", [new FileChange(null, added)], []);
            }
        );
}
