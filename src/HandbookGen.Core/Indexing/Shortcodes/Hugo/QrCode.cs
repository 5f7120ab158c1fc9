using HandbookGen.Parsing;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>
/// <c>{{&lt; qr text="https://example.com" />}}</c>: the text that Hugo would draw as a QR code, as a link if it is a URL.
/// </summary>
public sealed class QrCode : Shortcode
{
    public override string Name => "qr";

    public override InnerText Inner => InnerText.Optional;

    public override ShortcodeParameters Parameters { get; } =
        ShortcodeParameters.Of(1, "text", "level", "scale", "targetDir", "alt", "class", "id", "loading", "title");

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        if (call.HasInner)
            return Expansion.Of("<div class=\"placeholder\">\n", "</div>\n");
        var text = call.Parameter("text", 0) ?? "";
        return text.StartsWith("https://", StringComparison.Ordinal)
            ? ServicePlaceholder.Link(call, text, text)
            : ServicePlaceholder.Text(text);
    }
}
