using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using HandbookGen.Configuration;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Rendering;

/// <summary>What the settings of a site allow on its pages in addition to its own files: the only place where a site widens the policy.</summary>
/// <param name="Scripts">The hashes of the inline scripts in <c>HeadHtml</c>, as sources of a policy.</param>
/// <param name="Hosts">The listed hosts, as sources of a policy.</param>
internal sealed record AllowedSources(ImmutableArray<string> Scripts, ImmutableArray<string> Hosts)
{
    public static readonly AllowedSources None = new([], []);

    public static AllowedSources Of(SiteConfig config) =>
        config.HeadHtml is null && config.Analytics.Hosts.IsEmpty
            ? None
            : new AllowedSources(
                [
                    .. (config.HeadHtml is { } html ? HeadHtml.Read(html.Value) : HeadHtml.None)
                        .Scripts.Select(HashOf)
                        .Distinct(StringComparer.Ordinal),
                ],
                [
                    .. config
                        .Analytics.Hosts.Select(host => "https://" + host.Value.ToLowerInvariant())
                        .Distinct(StringComparer.Ordinal)
                        .Order(StringComparer.Ordinal),
                ]
            );

    /// <summary>The source that allows an inline script with this text.</summary>
    public static string HashOf(string script) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";
}
