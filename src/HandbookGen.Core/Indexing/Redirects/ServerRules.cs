using System.Collections.Immutable;
using System.Text;

namespace HandbookGen.Indexing.Redirects;

/// <summary>A redirect that has no rule.</summary>
/// <param name="Reason">The end of a sentence.</param>
public sealed record LeftOutRedirect(Redirect Redirect, string Reason);

/// <summary>
/// The rules of a <c>_redirects</c> file as GitLab Pages and Netlify read it: <c>/old/ /new/ 301</c> on each line.
/// <see href="https://docs.gitlab.com/user/project/pages/redirects/"/>, <see
/// href="https://docs.netlify.com/manage/routing/redirects/overview/"/>
/// </summary>
/// <param name="Lines">In the order of the old URLs.</param>
/// <param name="Written">The old URLs that have a rule.</param>
/// <param name="LeftOut">Redirects that GitLab Pages would ignore, or because of which it would reject the whole file.</param>
public sealed record ServerRules(ImmutableArray<string> Lines, IReadOnlySet<string> Written, ImmutableArray<LeftOutRedirect> LeftOut)
{
    // The limits of GitLab Pages; those of Netlify are higher.
    private const int MostRules = 1000;
    private const int MostBytes = 64 * 1024;
    private const int MostSlashes = 25;

    public static ServerRules Of(Site site)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var written = new HashSet<string>(StringComparer.Ordinal);
        var leftOut = ImmutableArray.CreateBuilder<LeftOutRedirect>();
        var bytes = 0;
        foreach (var redirect in site.Redirects.Pages.Where(site.IsFollowed))
        {
            var (from, to) = (site.Config.LinkRoot + redirect.FromUrl, TargetOf(site, redirect.Final!));
            var line = $"{from} {to} 301";
            if (ReasonAgainst(from, to, lines.Count, bytes + Encoding.UTF8.GetByteCount(line) + 1) is { } reason)
            {
                leftOut.Add(new LeftOutRedirect(redirect, reason));
                continue;
            }

            bytes += Encoding.UTF8.GetByteCount(line) + 1;
            lines.Add(line);
            written.Add(redirect.FromUrl);
        }

        return new ServerRules(lines.ToImmutable(), written, leftOut.ToImmutable());
    }

    private static string TargetOf(Site site, LinkTarget target) =>
        (target.Kind == LinkTargetKind.External ? "" : site.Config.LinkRoot) + LinkWriter.FromRoot(target);

    private static string? ReasonAgainst(string from, string to, int rules, int bytes)
    {
        // GitLab Pages compares decoded paths and Netlify encoded ones, so only characters that are the same in both can be used.
        if (!from.All(IsPlain))
            return "its path has characters other than letters, digits and '-._~'";
        var target = to.StartsWith("https://", StringComparison.Ordinal) ? to["https://".Length..] : to;
        // Netlify separates the parts of a line at every kind of space.
        if (target.Any(c => c is '*' or ':' || char.IsWhiteSpace(c) || char.IsControl(c)))
            return "its target has a space, ':' or '*', which have a special meaning there";
        if (from.Count(c => c == '/') > MostSlashes || target.Count(c => c == '/') > MostSlashes)
            return $"it has more than {MostSlashes} slashes";
        return rules == MostRules ? "the file already has 1,000 rules"
            : bytes > MostBytes ? "the file already has 64 KB"
            : null;
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || "/-._~".Contains(c);
}
