using HandbookGen.Indexing.Anchors;

namespace HandbookGen.Cli;

/// <summary>Protected anchors as <c>anchors diff</c> prints them: a sign, the URL, and what happened.</summary>
internal static class AnchorLines
{
    public static string New(PromisedAnchor anchor) => $"+ {UrlOf(anchor)}{(anchor.Text.Length > 0 ? " " + anchor.Text : "")}";

    public static string Lost(LostAnchor lost) =>
        (lost.Kind, lost.Now) switch
        {
            (LossKind.Renamed, { } now) => $"- {UrlOf(lost.Was)} renamed to #{now.Anchor.Id}",
            (LossKind.Moved, { } now) => $"- {UrlOf(lost.Was)} moved to {now.Page.Url}#{now.Anchor.Id}",
            (LossKind.PageMoved, { } now) => $"- {UrlOf(lost.Was)} moved with its page to {now.Page.Url}",
            (LossKind.PageLeft, _) => $"- {UrlOf(lost.Was)} redirected to another site",
            (LossKind.PageRemoved, _) => $"- {UrlOf(lost.Was)} removed with its page",
            _ => $"- {UrlOf(lost.Was)} removed",
        };

    public static string Unprotected(PromisedAnchor anchor) => $"! {UrlOf(anchor)} no longer protected";

    public static string Displaced(DisplacedAnchor anchor) =>
        $"! {UrlOf(anchor.Was)} now at '{anchor.Here.Words}', not at '{anchor.There.Words}'";

    private static string UrlOf(PromisedAnchor anchor) => $"{anchor.Url}#{anchor.Id}";
}
