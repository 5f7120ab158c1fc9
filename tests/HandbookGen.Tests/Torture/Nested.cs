using System.Globalization;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Tests.Harness;
using HandbookGen.Validation;

namespace HandbookGen.Tests.Torture;

/// <summary>A page or a site with everything that happens to it, on a small stack.</summary>
internal static class Nested
{
    // A thread of a pool has eight times as much.
    private const int SmallStack = 256 * 1024;

    // Far longer than any of them takes on a busy machine.
    private static readonly TimeSpan Endless = TimeSpan.FromMinutes(2);

    /// <summary>
    /// What <c>check</c> says about a page; <c>build</c> must say the same, and write the page if there is nothing that stops it.
    /// </summary>
    /// <param name="includes">The files in <c>assets</c>, by name.</param>
    public static string[] Check(string page, Dialect dialect, params (string Name, string Text)[] includes) =>
        CheckSite(dialect, [("content/page.md", page), .. includes.Select(file => ("assets/" + file.Name, file.Text))]);

    /// <summary>The same for a site.</summary>
    /// <param name="files">By their paths from the root.</param>
    public static string[] CheckSite(Dialect dialect, params (string Path, string Text)[] files)
    {
        string[] checkedFor = [];
        Exception? fault = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    checkedFor = CheckHere(dialect, files);
                }
                catch (Exception e)
                {
                    fault = e;
                }
            },
            SmallStack
        );
        thread.Start();
        var first = files[0].Text[..Math.Min(files[0].Text.Length, 500)];
        thread.Join(Endless).ShouldBeTrue(first);
        return fault is null ? checkedFor : throw new InvalidOperationException(first, fault);
    }

    private static string[] CheckHere(Dialect dialect, (string Path, string Text)[] texts)
    {
        var config = new SiteConfig { Dialects = [new ByGlob<Dialect>("**", dialect)] };
        var files = texts.Select(file => new SourceFile(new SitePath(file.Path), file.Text));
        var loaded = new MarkedSite([.. files], []).Load();
        var forCheck = HandbookPipeline.ParseAndIndex(loaded, config, forRendering: false);
        var forBuild = HandbookPipeline.ParseAndIndex(loaded, config, forRendering: true);
        var found = Findings(forCheck);
        Findings(forBuild).ShouldBe(found);
        foreach (var page in forBuild.Site.Pages)
            PageHtml.Of(page, forBuild.Site).ShouldNotBeNull();
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
