using System.Globalization;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Tests.Harness;
using HandbookGen.Validation;

namespace HandbookGen.Tests.Torture;

/// <summary>A page with everything that happens to it, on a small stack.</summary>
internal static class Nested
{
    // A thread of a pool has eight times as much.
    private const int SmallStack = 256 * 1024;

    /// <summary>
    /// What <c>check</c> says about a page; <c>build</c> must say the same, and write the page if there is nothing that stops it.
    /// </summary>
    /// <param name="includes">The files in <c>assets</c>, by name.</param>
    public static string[] Check(string page, Dialect dialect, params (string Name, string Text)[] includes)
    {
        string[] checkedFor = [];
        Exception? fault = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    checkedFor = CheckHere(page, dialect, includes);
                }
                catch (Exception e)
                {
                    fault = e;
                }
            },
            SmallStack
        );
        thread.Start();
        thread.Join();
        return fault is null ? checkedFor : throw new InvalidOperationException(page[..Math.Min(page.Length, 500)], fault);
    }

    private static string[] CheckHere(string page, Dialect dialect, (string Name, string Text)[] includes)
    {
        var config = new SiteConfig { Dialects = [new DialectRule("**", dialect)] };
        var files = includes
            .Select(file => new SourceFile(new SitePath("assets/" + file.Name), file.Text))
            .Prepend(new SourceFile(new SitePath("content/page.md"), page));
        var loaded = new MarkedSite([.. files], []).Load();
        var forCheck = HandbookPipeline.ParseAndIndex(loaded, config, forRendering: false);
        var forBuild = HandbookPipeline.ParseAndIndex(loaded, config, forRendering: true);
        var found = Findings(forCheck);
        Findings(forBuild).ShouldBe(found);
        PageHtml.Of(forBuild.Site.Pages.Single(each => !each.Page.IsGenerated), forBuild.Site).ShouldNotBeNull();
        return found;
    }

    private static string[] Findings(IndexedSite site) =>
        [
            .. site
                .Diagnostics.Concat(Validator.Run(site.Site))
                .Order()
                .Select(each =>
                    string.Create(CultureInfo.InvariantCulture, $"{each.Range.File}({each.Range.Line},{each.Range.Column}) {each.RuleId}")
                ),
        ];
}
