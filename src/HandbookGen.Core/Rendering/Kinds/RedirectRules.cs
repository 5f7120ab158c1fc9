using HandbookGen.Indexing;
using HandbookGen.Indexing.Redirects;

namespace HandbookGen.Rendering.Kinds;

/// <summary>
/// <c>_redirects</c>, with which GitLab Pages and Netlify redirect old URLs themselves. The site's own file replaces it. Its rules are
/// paths on the host, so it needs one; the pages that redirect do not.
/// </summary>
internal sealed class RedirectRules : PageKind
{
    public override IEnumerable<OutputFile> Files(Site site, Theme theme)
    {
        if (!AreWritten(site))
            yield break;
        var rules = ServerRules.Of(site);
        if (!rules.Lines.IsEmpty)
            yield return new OutputFile("_redirects", output => output.Write(string.Join('\n', rules.Lines) + "\n"));
    }

    public static bool AreWritten(Site site) =>
        site.Config is { NetlifyRedirects: true, Host.Length: > 0 } && !site.Assets.Any(asset => asset.InputPath == "_redirects");
}
