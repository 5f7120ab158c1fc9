using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using HandbookGen.Configuration;
using HandbookGen.Tests.Harness;
using HandbookGen.Tests.Torture;

namespace HandbookGen.Tests.Corpus;

/// <summary>An example of CommonMark or goldmark: Markdown, and the HTML that they make of it.</summary>
/// <param name="Name">Its number, or its file and number.</param>
internal sealed record EngineCase(string Name, string Markdown, string Html)
{
    /// <summary>A folder with the files of a package that is not part of the repository.</summary>
    /// <param name="variable">The environment variable that names it.</param>
    /// <param name="package">What to unpack there.</param>
    public static string Folder(string variable, string package)
    {
        var folder = Environment.GetEnvironmentVariable(variable);
        Assert.SkipWhen(folder is null, $"{variable} names no folder with the files of {package}.");
        return folder!;
    }

    /// <summary>How the <c>hugo</c> dialect differs; null if it does not.</summary>
    /// <param name="isTypographic">Whether curly quotes and dashes count.</param>
    public string? Difference(bool isTypographic)
    {
        var actual = RenderedPage.Body("---\ntitle: Case\n---\n" + Markdown, Dialect.Hugo);
        return HtmlComparer.FirstDifference(Outline(Html, isTypographic), Outline(actual, isTypographic));
    }

    private static string Outline(string html, bool isTypographic)
    {
        var body = new HtmlParser().ParseDocument("<!doctype html><body>").Body!;
        // White space at the end would be put into elements that are not closed.
        body.InnerHtml = ComparableHtml.Of(html.Trim());
        foreach (var cell in body.QuerySelectorAll("[align]"))
        {
            cell.SetAttribute("style", $"text-align: {cell.GetAttribute("align")}");
            cell.RemoveAttribute("align");
        }

        foreach (var item in body.QuerySelectorAll(".task-list, .task-list-item, .task-list-item-checkbox"))
            item.RemoveAttribute("class");
        foreach (var box in body.QuerySelectorAll("input"))
            SetTrue(box);
        var outline = HtmlComparer.Outline(body.InnerHtml);
        return isTypographic ? outline : Typed(outline);
    }

    private static void SetTrue(IElement box)
    {
        foreach (var name in new[] { "checked", "disabled" })
        {
            if (box.HasAttribute(name))
                box.SetAttribute(name, "");
        }
    }

    // Hugo replaces the signs of CommonMark's examples, too.
    private static string Typed(string text) =>
        text.Replace('\u2018', '\'')
            .Replace('\u2019', '\'')
            .Replace('\u201C', '"')
            .Replace('\u201D', '"')
            .Replace("\u2026", "...", StringComparison.Ordinal)
            .Replace("\u2014", "---", StringComparison.Ordinal)
            .Replace("\u2013", "--", StringComparison.Ordinal)
            .Replace("\u00AB", "<<", StringComparison.Ordinal)
            .Replace("\u00BB", ">>", StringComparison.Ordinal);
}
