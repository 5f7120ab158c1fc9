using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Indexing.Redirects;

/// <summary>
/// Reads <c>data/redirects.yml</c>: a list of <c>{from, to}</c>, where <c>from</c> may be a list, or a map <c>old: new</c>. With a
/// <c>#</c> the old place is an anchor, otherwise a page.
/// </summary>
internal static class RedirectData
{
    // Each one becomes a file.
    private const int Most = 10_000;

    private const string Forms = "Write '- from: /old/' and below it '  to: /new/', or one '/old/: /new/' per line.";

    public static RedirectFile Read(SiteData data)
    {
        var unread = ImmutableArray.CreateBuilder<UnreadRedirect>();
        var requests = ImmutableArray.CreateBuilder<RedirectRequest>();
        var problems = ImmutableArray.CreateBuilder<Problem>();
        ImmutableArray<YamlNode> items = data.Find("redirects") switch
        {
            YamlList list => [.. list.Items],
            { } node => [node],
            null => [],
        };
        var read = 0;
        for (; read < items.Length && requests.Count <= Most; read++)
        {
            var item = items[read];
            var known = problems.Count;
            if (item is not YamlMap map)
                problems.Add(new Problem(item.Range, "This is not a redirect.", Forms));
            else if (map.Find("from") is not null || map.Find("to") is not null)
                ReadPair(map, requests, problems);
            else
                ReadShort(map, requests, problems);
            if (problems.Count > known)
                unread.Add(new UnreadRedirect(string.Join('\n', TextsOf(item)), problems[known].Range));
        }

        var beyond = BeyondOf(requests);
        if (beyond is not null)
            unread.Add(new UnreadRedirect(string.Join('\n', items.Skip(read - 1).SelectMany(TextsOf)), beyond.Range));
        return new RedirectFile([.. requests.Take(Most)], problems.ToImmutable(), unread.ToImmutable(), beyond);
    }

    private static Diagnostic? BeyondOf(IReadOnlyList<RedirectRequest> requests) =>
        requests.Count <= Most
            ? null
            : FileDiagnostics.TooManyParts.At(
                requests[Most].Range,
                $"'data/redirects.yml' has more than {Most:N0} redirects; this one and those after it are left out.",
                "Redirect whole folders with a rule of your web server, or remove addresses that nobody uses any more."
            );

    private static IEnumerable<string> TextsOf(YamlNode node) =>
        node switch
        {
            YamlScalar text => [text.Value],
            YamlList list => list.Items.SelectMany(TextsOf),
            YamlMap map => map.Entries.SelectMany(entry => TextsOf(entry.Value).Prepend(entry.Key)),
            _ => [],
        };

    private static void ReadPair(YamlMap map, ImmutableArray<RedirectRequest>.Builder requests, ImmutableArray<Problem>.Builder problems)
    {
        var fields = new FieldReader(map, problems);
        fields.Require("from", Forms);
        fields.Require("to", Forms);
        var sources = fields.TextList("from");
        if (fields.Text("to") is { } target)
        {
            foreach (var source in sources)
                Add(source, target, requests, problems);
        }

        fields.ReportTypos();
    }

    private static void ReadShort(YamlMap map, ImmutableArray<RedirectRequest>.Builder requests, ImmutableArray<Problem>.Builder problems)
    {
        foreach (var entry in map.Entries)
        {
            if (entry.Value is YamlScalar { IsNull: false } target)
                Add(new Located<string>(entry.Key, entry.KeyRange), new Located<string>(target.Value, target.Range), requests, problems);
            else
                problems.Add(new Problem(entry.KeyRange, $"The redirect of '{YamlMistakes.Shown(entry.Key)}' has no target.", Forms));
        }
    }

    private static void Add(
        Located<string> source,
        Located<string> target,
        ImmutableArray<RedirectRequest>.Builder requests,
        ImmutableArray<Problem>.Builder problems
    )
    {
        var (from, to) = (source.Value.Trim(), target.Value.Trim());
        if (!UrlFields.IsSitePath(from))
            problems.Add(
                new Problem(
                    source.Range,
                    $"'{YamlMistakes.Shown(from)}' is not a path that can be redirected.",
                    "Write the old path from the root, such as '/handbook/old/'."
                )
            );
        if (!UrlFields.IsSitePath(to) && !to.StartsWith("https://", StringComparison.Ordinal))
            problems.Add(
                new Problem(
                    target.Range,
                    $"'{YamlMistakes.Shown(to)}' is not a target for a redirect.",
                    "Write a path from the root, such as '/handbook/new/', or a URL that begins with 'https://'."
                )
            );
        else if (UrlFields.IsSitePath(from))
            requests.Add(RequestOf(from, to, source.Range, target.Range));
    }

    private static RedirectRequest RequestOf(string from, string to, SourceRange range, SourceRange toRange)
    {
        var (path, _, fragment) = UrlPath.Split(from);
        var id = FragmentId.Of(fragment);
        return new RedirectRequest(
            RedirectOrigin.Data,
            SourceUrl.UrlOf(Uri.UnescapeDataString(path)),
            id.Length == 0 ? null : id,
            to,
            null,
            range,
            toRange
        );
    }
}
