using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A file that a browser would run as part of the site, and which is not published.</summary>
public sealed class ActiveFile : Rule
{
    public override string Id => "HB6032";

    public override string Name => "active-file";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A file next to the pages is one that a browser runs as part of the site: HTML, XML, a script, or a file without an "
                + "extension; or one that some hosts run, such as `.php`. A drawing (`.svg`) is reported only if it could act: with a "
                + "script or a handler, HTML in a `foreignObject`, "
                + "a `javascript:` link, declarations in its document type, or something that it loads from another host. The file is not "
                + "published.",
            Why: "The policy that keeps scripts out of pages is in the pages only. Whoever may add such a file could read what readers "
                + "type on the site, and show them anything under its name.",
            Incorrect: """
            content/downloads/calculator.html
            """,
            Correct: """
            content/downloads/calculator.md
            """,
            Fix: "Write a page in Markdown, which may contain HTML. If you trust all who may change the file, allow it in `statiq.json`: "
                + "`\"ActiveAssets\": { \"downloads/calculator.html\": \"allow\" }`.",
            Language: "text"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        site.LeftOut.Select(each => new Finding(
            SourceRange.StartOf(each.File.Path),
            $"The file is left out of the site: {each.Reason}.",
            ActiveAssetFinding.Help(each)
        ));
}
