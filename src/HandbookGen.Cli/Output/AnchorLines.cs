using HandbookGen.Indexing.Anchors;

namespace HandbookGen.Cli;

/// <summary>Protected anchors as <c>anchors diff</c> prints them: a sign, the address, and what happened.</summary>
internal static class AnchorLines
{
    public static string New(PromisedAnchor anchor) => $"+ {Address(anchor)}{(anchor.Text.Length > 0 ? " " + anchor.Text : "")}";

    public static string Lost(LostAnchor lost) =>
        (lost.Kind, lost.Now) switch
        {
            (LossKind.Renamed, { } now) => $"- {Address(lost.Was)} renamed to #{now.Anchor.Id}",
            (LossKind.Moved, { } now) => $"- {Address(lost.Was)} moved to {now.Page.Url}#{now.Anchor.Id}",
            (LossKind.PageMoved, { } now) => $"- {Address(lost.Was)} moved with its page to {now.Page.Url}",
            (LossKind.PageRemoved, _) => $"- {Address(lost.Was)} removed with its page",
            _ => $"- {Address(lost.Was)} removed",
        };

    public static string Unprotected(PromisedAnchor anchor) => $"! {Address(anchor)} not protected any more";

    private static string Address(PromisedAnchor anchor) => $"{anchor.Url}#{anchor.Id}";
}
