using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Dialects;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>
/// <c>{{&lt; readfile file="/includes/setup.sh" code="true" >}}</c>: a file of the <c>assets</c> folder, a page or a
/// file beside the pages as code. Parse has already replaced a call that names Markdown without <c>code</c>.
/// </summary>
public sealed class CopiedFile : Shortcode
{
    public override string Name => "readfile";

    public override ShortcodeParameters Parameters { get; } = ShortcodeParameters.Of(1, "file", "code", "lang", "draft");

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var file = call.Parameter("file", 0) ?? "";
        if (Include.IsOf(call) && records.Includes.Find(file, page.Source.Path) is { } included)
            return Expansion.Empty with { Text = included.Text.TrimEnd() };
        if (records.Includes.Find(file, page.Source.Path) is { } found)
            return Code(found.Text);
        if (PathOnSite(file, page, records) is var (path, asset))
            return asset?.Text?.Value is { } text ? Code(text) : ServicePlaceholder.LinkOrText(call, page, records, path);
        return ServicePlaceholder.Text(file) with
        {
            MissingData = new Problem(
                call.Range,
                $"'{file}' is not in the site's 'assets' folder, so its name is shown.",
                "Move the file there, and write its path in that folder."
            ),
        };
    }

    private static Expansion Code(string text)
    {
        text = text.TrimEnd();
        return Expansion.Of($"<pre><code>{HtmlText.Escape(text)}\n</code></pre>\n") with { Text = text };
    }

    // Relative to the page, or to the folder around the input folders. Null if nothing is there.
    private static (string Path, Asset? File)? PathOnSite(string file, Page page, SiteRecords records)
    {
        var path = file.TrimStart('/');
        var input = records.Config.InputPaths.FirstOrDefault(folder => path.StartsWith(folder + "/", StringComparison.Ordinal));
        path =
            input is not null ? path[input.Length..]
            : file.StartsWith('/') ? file
            : "./" + file;
        var target = records.Links.Resolve(page, path);
        // A script is not published, but can be shown.
        if (target.LeftOut is { } leftOut)
            return (path, leftOut.File);
        return target.Kind is LinkTargetKind.Page or LinkTargetKind.Asset ? (path, target.File) : null;
    }
}
