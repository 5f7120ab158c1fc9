using System.Collections.Immutable;

namespace HandbookGen.Tests.Mutation.Harmful;

/// <summary>Adds a link with a wrong parameter, in one of the ways in which a URL can be written.</summary>
internal static class UrlAdded
{
    private const string Ours = "https://about.gitlab.com/x/";

    private static readonly ImmutableArray<string> UnknownCodes =
    [
        $"[a]({Ours}?page=1&#38;utm_campaign=zzqq)",
        $"[a]({Ours}?page=1&amp;utm_campaign=zzqq)",
        $"[a]({Ours}?page=1&utm%5Fcampaign=zzqq#top)",
        $"[a]({Ours}?utm_campaign=autosd&utm_campaign=zzqq)",
        $"[a]({Ours}?utm_campaign=zzqq \"Title\")",
        $"<{Ours}?utm_campaign=zzqq>",
        $"[a][zzqq]\n\n[zzqq]: {Ours}?utm_campaign=zzqq",
        $"<a href=\"{Ours}?page=1&#x26;utm_campaign=zzqq\">a</a>",
        $"<a href=' {Ours}?utm_campaign=zzqq '>a</a>",
        $"<iframe src=\"{Ours}?utm_campaign=zzqq\" title=\"a\"></iframe>",
        $"<form action=\"{Ours}?utm_campaign=zzqq\"></form>",
        $"<video src=\"{Ours}a.mp4\" poster=\"{Ours}a.png?utm_campaign=zzqq\"></video>",
        $"<audio><source src=\"{Ours}a.mp3?utm_campaign=zzqq\"></audio>",
        "<a href=\"HTTPS://About.GitLab.com:443/?utm_campaign=zzqq\">a</a>",
    ];

    private static readonly ImmutableArray<(string Text, ImmutableArray<Expected> Expected)> Choices =
    [
        .. UnknownCodes.Select(text => (text, (ImmutableArray<Expected>)[new Expected("HB4003", "'zzqq'")])),
        ($"[a]({Ours}?page=1?utm_campaign=autosd)", [new Expected("HB4018", "'utm_campaign'")]),
        ($"[a]({Ours}#top?utm_campaign=autosd)", [new Expected("HB4018", "'utm_campaign'")]),
        ($"[a]({Ours}?utm_campaign=)", [new Expected("HB4016", "'utm_campaign'")]),
        ($"[a]({Ours}?utm_campaign=autosd&utm_campaign=devsecopsplat)", [new Expected("HB4017", "'devsecopsplat'")]),
        ($"[a]({Ours}?utm_medium=emial&utm_source=google)", [new Expected("HB4009", "'emial'")]),
        ("<iframe src=\"/zzqq/nowhere/\" title=\"a\"></iframe>", [new Expected("HB1001", "'/zzqq/nowhere/'")]),
        ("<form action=\"/zzqq/nowhere/\"></form>", [new Expected("HB1001", "'/zzqq/nowhere/'")]),
    ];

    public static IEnumerable<Func<Random, Edit?>> Places(UneditedSite site) => Addition.OfParagraph(site, Choices);
}
