using System.Collections.Immutable;
using HandbookGen.Verifying.Rules;

namespace HandbookGen.Verifying;

/// <summary>The rules of <c>verify</c>, ordered by identifier.</summary>
internal static class HtmlRuleCatalog
{
    public static readonly ImmutableArray<HtmlRule> All =
    [
        new MissingProtectedAnchor(),
        new DeadLink(),
        new DeadFragment(),
        new MissingAsset(),
        new RepeatedId(),
        new UnlinkedPage(),
        new HtmlWithoutTitle(),
        new HtmlWithoutLanguage(),
        new HtmlImageWithoutAlt(),
        new LinkOutsideLinkRoot(),
        new MalformedXml(),
    ];
}
