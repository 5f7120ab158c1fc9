using HandbookGen.Parsing;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>
/// <c>{{&lt; swaggerui src="/openapi/api.yaml" >}}</c>: a link to the description of an API, which scripts of others would draw.
/// </summary>
/// <param name="name"><c>swaggerui</c> or <c>redoc</c>.</param>
public sealed class ApiDescription(string name) : Shortcode
{
    public override string Name { get; } = name;

    public override ShortcodeParameters Parameters { get; } = ShortcodeParameters.Of(1, "src") with { IsOpen = true };

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records) =>
        ServicePlaceholder.LinkOrText(call, page, records, call.Parameter("src", 0) ?? "");
}
