using System.Text.RegularExpressions;

namespace HandbookGen.Indexing.Adopting;

/// <summary>A repository on a server, as browsers find it.</summary>
/// <param name="Scheme"><c>https</c>, or <c>http</c> if git uses that.</param>
/// <param name="Host">In lower case; with a port only if git uses HTTP.</param>
/// <param name="Path">Without slashes at both ends: <c>group/subgroup/project</c>; encoded for URLs.</param>
public sealed partial record RemoteRepository(string Scheme, string Host, string Path)
{
    /// <summary>
    /// Reads a remote of git (<see href="https://git-scm.com/docs/git-clone#_git_urls"/>). User, password and the port of SSH are
    /// dropped.
    /// </summary>
    /// <returns>Null for a path on disk, and for a name that only the configuration of SSH knows.</returns>
    public static RemoteRepository? Parse(string remote)
    {
        var match = Url().Match(remote);
        if (!match.Success && !remote.Contains("://", StringComparison.Ordinal))
            match = ScpLike().Match(remote);
        if (!match.Success)
            return null;
        var scheme = match.Groups["scheme"].Value.ToLowerInvariant();
        var host = match.Groups["host"].Value.ToLowerInvariant();
        var names = match.Groups["path"].Value.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (!host.Contains('.') || names.Length < 2 || names[0].StartsWith('~'))
            return null;
        if (names[^1].EndsWith(".git", StringComparison.OrdinalIgnoreCase))
            names[^1] = names[^1][..^4];
        var port = scheme is "http" or "https" ? match.Groups["port"].Value : "";
        return new RemoteRepository(
            scheme == "http" ? "http" : "https",
            host + port,
            EncodePath(Uri.UnescapeDataString(string.Join('/', names)))
        );
    }

    /// <summary>The setting <c>EditUrl</c>.</summary>
    /// <param name="branch">Not encoded.</param>
    /// <param name="prefix">The site's root in the repository: <c>docs/handbook/</c>; not encoded.</param>
    public string EditUrl(Forge forge, string branch, string prefix) =>
        $"{Scheme}://{Host}/{Path}{(forge == Forge.GitLab ? "/-" : "")}/edit/{EncodePath(branch)}/{EncodePath(prefix)}{{path}}";

    /// <summary>The server's program, as its name shows; null if it does not.</summary>
    public Forge? KnownForge =>
        Host.Contains("gitlab", StringComparison.Ordinal) ? Forge.GitLab
        : Host.Contains("github", StringComparison.Ordinal) ? Forge.GitHub
        : null;

    private static string EncodePath(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    [GeneratedRegex(
        @"^(?<scheme>https?|ssh|git|git\+ssh)://([^@/]*@)?(?<host>[^:/@\[\]]+)(?<port>:\d+)?/(?<path>.+)$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Url();

    [GeneratedRegex(@"^([^@/:]+@)?(?<host>[^:/@\[\]]+):(?<path>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex ScpLike();
}
