using HandbookGen.Parsing;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{&lt; gist user 50a7482715eac222e230d1e64dd9a89b >}}</c>: a link to a snippet on GitHub.</summary>
public sealed class Gist : Shortcode
{
    public override string Name => "gist";

    public override ShortcodeParameters Parameters { get; } = ShortcodeParameters.Of(3, "user", "id", "file");

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var (user, id) = (call.Parameter("user", 0) ?? "", call.Parameter("id", 1) ?? "");
        var name = call.Parameter("file", 2) is { Length: > 0 } file ? file : $"{user}/{id}";
        return ServicePlaceholder.Link(call, $"https://gist.github.com/{Uri.EscapeDataString(user)}/{Uri.EscapeDataString(id)}", name);
    }
}
