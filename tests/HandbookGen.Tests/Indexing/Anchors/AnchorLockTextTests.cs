using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Anchors;

namespace HandbookGen.Tests.Indexing;

public sealed class AnchorLockTextTests
{
    private static readonly SitePath Name = new("anchors.lock");

    [Fact]
    public void Sorts_by_page_and_id_and_keeps_headings_in_one_line()
    {
        var text = AnchorLockText.Write(
            ["content"],
            [Anchor("/b/", "x", ""), Anchor("/a/", "z", "Two\n lines"), Anchor("/a/", "Y", "One")]
        );

        text.Split('\n')[2..].ShouldBe(["input content", "/a/#Y One", "/a/#z Two lines", "/b/#x", ""]);
    }

    [Theory]
    [InlineData("/", "a")]
    [InlineData("/日本語/", "目標")]
    [InlineData("/a b/c#d/", "100%25 of\u00A0it\t#1")]
    [InlineData("/x/", "\u2028")]
    public void Reads_what_it_writes(string url, string id)
    {
        var text = AnchorLockText.Write(["my content", "more"], [Anchor(url, id, "Words # and 100% more")]);

        var (anchorLock, diagnostic) = AnchorLockText.Read(new SourceFile(Name, text.Replace("\n", "\r\n", StringComparison.Ordinal)));

        diagnostic.ShouldBeNull();
        anchorLock!.Inputs.ShouldBe(["my content", "more"]);
        var anchor = anchorLock.Anchors.ShouldHaveSingleItem();
        (anchor.Url, anchor.Id, anchor.Text).ShouldBe((url, id, "Words # and 100% more"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("handbookgen-anchors\n")]
    [InlineData("handbookgen-anchors one\n")]
    [InlineData("handbookgen-anchors 0\n")]
    [InlineData("handbookgen-anchors 1\n#\n##\n")]
    [InlineData("handbookgen-anchors 1\n/a/#\n")]
    [InlineData("handbookgen-anchors 1\ninputs content\n")]
    public void Refuses_what_it_does_not_understand(string text) =>
        AnchorLockText.Read(new SourceFile(Name, text)).Diagnostic!.RuleId.ShouldBe("HB9030");

    private static PromisedAnchor Anchor(string url, string id, string text) => new(url, id, text, SourceRange.StartOf(Name));
}
