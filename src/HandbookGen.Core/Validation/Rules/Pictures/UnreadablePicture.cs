using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A picture of the site whose size cannot be read.</summary>
public sealed class UnreadablePicture : Rule
{
    public override string Id => "HB6025";

    public override string Name => "unreadable-picture";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "The size of a picture on this site cannot be read from its file: the file is empty, damaged or of another kind, or a "
                + "drawing (SVG) says neither how large it is nor which ratio it has. PNG, JPEG, GIF, WebP, AVIF and SVG are read.",
            Why: "Pages keep the place of each picture free while it loads. Without its size, the text moves when the picture arrives, and "
                + "links to a heading below it lead to a wrong place. Most such pictures are not shown at all.",
            Incorrect: "![The campaign flow](/images/flow-of-600-by-400-without-a-size.svg)",
            Correct: "![The campaign flow](/images/campaign-flow.svg)",
            Fix: "Export the picture again, or correct its file. In an SVG, give the element `<svg>` a `viewBox`. Of the pointer "
                + "files that "
                + "Git LFS leaves in a clone, `git lfs pull` makes pictures."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        foreach (var page in site.Pages)
        {
            foreach (var (link, target) in page.ResolvedLinks)
            {
                if (!link.IsImage)
                    continue;
                var file = target.Kind == LinkTargetKind.External ? PictureSpace.OnOwnHost(site, page.Page, link.Url) : target.File;
                if (file?.Picture?.Value.Problem is { } problem)
                    yield return new Finding(
                        link.Range,
                        $"The size of '{file.Path}' cannot be read: {problem}.",
                        "Export the picture again, or use another one."
                    );
            }
        }
    }
}
