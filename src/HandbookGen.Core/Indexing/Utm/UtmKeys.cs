using System.Buffers;
using System.Collections.Immutable;

namespace HandbookGen.Indexing.Utm;

/// <summary>The keys that analytics programs read: <see href="https://support.google.com/analytics/answer/10917952"/>.</summary>
public static class UtmKeys
{
    public static ImmutableArray<string> Standard { get; } =
    [
        "utm_campaign",
        "utm_medium",
        "utm_source",
        "utm_content",
        "utm_term",
        "utm_id",
        "utm_source_platform",
        "utm_creative_format",
        "utm_marketing_tactic",
    ];

    private static readonly ImmutableArray<string> Tracking =
    [
        "fbclid",
        "gclid",
        "gclsrc",
        "dclid",
        "gbraid",
        "wbraid",
        "msclkid",
        "twclid",
        "ttclid",
        "li_fat_id",
        "igshid",
        "yclid",
        "mc_cid",
        "mc_eid",
        "mkt_tok",
        "_hsenc",
        "_hsmi",
        "vero_id",
        "srsltid",
    ];

    private static readonly SearchValues<string> Signs = SearchValues.Create(["utm_", .. Tracking], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a key is a tracking parameter, which does not change what the page shows. Ignores case.</summary>
    public static bool IsTracking(string key) => IsUtm(key) || Tracking.Contains(key, StringComparer.OrdinalIgnoreCase);

    public static bool IsUtm(string key) => key.StartsWith("utm_", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a URL may have such keys, so that it is worth parsing. They may be percent-encoded.</summary>
    internal static bool MayBeIn(string url)
    {
        var start = url.AsSpan().IndexOfAny('?', '#', '&');
        return start >= 0 && (url.AsSpan(start).ContainsAny(Signs) || url.AsSpan(start).ContainsAny("%\t\r\n"));
    }
}
