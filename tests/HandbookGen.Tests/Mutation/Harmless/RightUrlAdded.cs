using System.Collections.Immutable;

namespace HandbookGen.Tests.Mutation.Harmless;

/// <summary>Adds a URL that is right, a template to fill in, or a URL that is shown as code.</summary>
internal static class RightUrlAdded
{
    private const string Ours = "https://about.gitlab.com/x/";

    private static readonly ImmutableArray<(string Text, ImmutableArray<Expected> Expected)> Choices =
    [
        .. (
            (string[])
                [
                    $"`{Ours}?utm_campaign=zzqq`",
                    $"<code>{Ours}?utm_campaign=zzqq</code>",
                    $"```text\n{Ours}?utm_campaign=zzqq\n```",
                    $"[a]({Ours}?page=1&#38;size=2)",
                    $"[a]({Ours}?utm_campaign=[code]&utm_medium=)",
                    $"[a]({Ours}login?next=https://about.gitlab.com/?utm_campaign=autosd)",
                    $"[a]({Ours}?q=what?)",
                    "<iframe src=\"https://www.youtube.com/embed/zzqq\" title=\"a\"></iframe>",
                    "[a](mailto:a@example.com?subject=utm_campaign)",
                ]
        ).Select(text => (text, ImmutableArray<Expected>.Empty)),
    ];

    public static IEnumerable<Func<Random, Edit?>> Places(UneditedSite site) => Addition.OfParagraph(site, Choices);
}
