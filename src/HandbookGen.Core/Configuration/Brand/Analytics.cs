using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration;

/// <summary>A script that counts visits, and the hosts that pages may load scripts, styles and fonts from, and send data to.</summary>
/// <param name="Source">The URL of the script: a path of the site, or with <c>https://</c>; null for none.</param>
/// <param name="Hosts">Host names without a scheme, also for what <c>HeadHtml</c> loads.</param>
public sealed record Analytics(Located<string>? Source, ImmutableArray<Located<string>> Hosts)
{
    public static readonly Analytics None = new(null, []);
}
