using HandbookGen.Diagnostics;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>
/// <c>{{&lt; imgproc sunset Fill "600x300" >}}caption{{&lt; /imgproc >}}</c>: a picture beside the page; its size is left as it is.
/// </summary>
public sealed class ProcessedImage : Shortcode
{
    private static readonly string[] Endings = ["", ".jpg", ".jpeg", ".png", ".webp", ".gif", ".svg"];

    public override string Name => "imgproc";

    public override InnerText Inner => InnerText.Optional;

    public override ShortcodeParameters Parameters { get; } = ShortcodeParameters.Of(3, "image", "command", "options");

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var name = call.Parameter("image", 0) ?? "";
        var found = Endings.Select(ending => name + ending).FirstOrDefault(each => records.Links.Resolve(page, each).File is not null);
        if (found is null)
            return Figure($"<p class=\"placeholder\">{HtmlText.Escape(name)}</p>", call) with
            {
                Problems = [new Problem(call.Range, $"No picture '{name}' beside the page.", "Add the picture, or correct its name.")],
            };
        var target = records.Links.Resolve(page, found);
        var href = HtmlText.Escape(LinkWriter.Href(records.Config, page.Url, target));
        var space = PictureSpace.Attributes(target.File, TypedSize.None);
        return Figure($"<img src=\"{href}{space}\" alt=\"\" loading=\"lazy\" />", call) with
        {
            Links = [new Link(found, true, call.Range)],
        };
    }

    private static Expansion Figure(string picture, ShortcodeCall call) =>
        call.HasInner
            ? Expansion.Of($"<figure>\n{picture}\n<figcaption>", "</figcaption>\n</figure>\n")
            : Expansion.Of($"<figure>\n{picture}\n</figure>\n");
}
