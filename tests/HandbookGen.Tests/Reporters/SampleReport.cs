using System.Collections.Frozen;
using HandbookGen.Cli;
using HandbookGen.Cli.Reporters;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Tests.Reporters;

/// <summary>Reports of diagnostics without building a site.</summary>
internal static class SampleReport
{
    /// <summary>Text that may occur in a page, a file name or a setting, and that every format must cope with.</summary>
    public const string Odd =
        "No page at '/x/'. \e[2J \0 \r\n::error::x %0A 100% a,b:c <b> ]]> & \" \\ ` {0} {{< y >}} [z](1) @ada 日本 🎉 \uD800 \uFFFE "
        + "\u2028 \u202E";

    public static readonly SourceFile Page = new(
        new SitePath("content/日本 語,1:2%#.md"),
        "# A\n\nSee [values](/x/), [values](/x/) and\t[more](/y/).\n"
    );

    /// <summary>One diagnostic of each severity, the last one with odd text, and one in an unreadable file.</summary>
    public static readonly Report All = Of(
        [
            new Diagnostic("HB1001", Severity.Error, new SourceRange(Page.Path, 3, 14, 3, 17), "No page at '/x/'.", "Did you mean '/y/'?"),
            new Diagnostic("HB6001", Severity.Warning, new SourceRange(Page.Path, 3, 29, 3, 32), "There is no shortcode 'x'."),
            new Diagnostic("HB2002", Severity.Information, new SourceRange(Page.Path, 1, 1, 3, 3), Odd, Odd),
            new Diagnostic(
                "HB9001",
                Severity.Error,
                SourceRange.StartOf(new SitePath("content/logo.md")),
                "'content/logo.md' is not UTF-8."
            ),
            new Diagnostic("HB9020", Severity.Error, new SourceRange(new SitePath("-s"), 1, 1, 1, 5), "Unknown setting 'Hots'."),
        ],
        Page
    );

    public static readonly Report Empty = Of([]);

    public static Report Of(IEnumerable<Diagnostic> diagnostics, params SourceFile[] sources)
    {
        var result = new PipelineResult(
            [.. diagnostics.Order()],
            sources.ToFrozenDictionary(source => source.Path),
            2,
            "https://example.com/rules/",
            null
        );
        return Report.Of(new ConfigResult(new SiteConfig(), []), result, new RepositoryPaths("docs"), Severity.Warning, "in 2 pages.");
    }

    /// <summary>A number of errors with different texts, ten per file.</summary>
    public static Report Many(int count) =>
        Of(
            Enumerable
                .Range(1, count)
                .Select(i => new Diagnostic(
                    "HB1001",
                    Severity.Error,
                    new SourceRange(new SitePath($"content/{i / 10:d5}.md"), i, 1, i, 9),
                    $"No page at '/{i}/'.",
                    "Take '/' instead."
                ))
        );

    public static string Written(Report report, string format)
    {
        using var output = new StringWriter { NewLine = "\n" };
        Report.Find(format)!.Write(report, output);
        return output.ToString();
    }
}
