using HandbookGen.Parsing;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{&lt; x user="…" id="…" >}}</c>: a link to a post.</summary>
/// <param name="name"><c>x</c>, or its former names <c>twitter</c> and <c>tweet</c>.</param>
public sealed class SocialPost(string name) : Shortcode
{
    public override string Name { get; } = name;

    public override ShortcodeParameters Parameters { get; } = ShortcodeParameters.Of(2, "user", "id");

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        // The first version had the id alone.
        var isOld = call is { Positional.Length: 1, Named.IsEmpty: true };
        var (user, id) = isOld ? ("i", call.Positional[0]) : (call.Parameter("user", 0) ?? "i", call.Parameter("id", 1) ?? "");
        var url = $"https://x.com/{Uri.EscapeDataString(user)}/status/{Uri.EscapeDataString(id)}";
        return ServicePlaceholder.Link(call, url, url);
    }
}
