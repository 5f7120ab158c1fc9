using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Tests.Parsing;

/// <summary>
/// Each reported range, cut out of the source, is exactly what it claims to be, whatever the page contains. Pages are assembled from
/// pieces with known positions in odd surroundings: lists, tables, quotes, HTML, shortcodes, tabs, CRLF, characters of two UTF-16 units.
/// </summary>
public class PositionProperties
{
    private static readonly string[] Inlines =
    [
        "plain text",
        "𝒳 😀 日本",
        "[link](/u1/)",
        "[a *b* c](../u2.md#f \"title\")",
        "![image 😀](/u3.png)",
        "<a href=\"/u4/\">raw</a>",
        "<img src='/u5.png'>",
        "<a id=\"raw-id\"></a>",
        "`code {#no} [no](no)`",
        "**bold [x](/u6/)**",
        "\\[no](no)",
        "tab\there",
        "{{< label name=\"x\" >}}",
        "<https://example.com/u7>",
        "<!-- DO NOT CHANGE ANCHOR -->",
        "a & b &amp; c",
    ];

    private static readonly string[] Openings =
    [
        "",
        "- ",
        "1. ",
        "> ",
        "  - ",
        "> - ",
        "    ",
        "* [ ] ",
        "| a | b |\n|---|---|\n| ",
        "<div>\n\n",
        "<details>\n<summary>s</summary>\n\n",
    ];

    private static readonly string[] Headings =
    [
        "## Title {0}",
        "### 😀 Title {0} {{#explicit-{0}}}",
        "# [link](/h{0}/) `code` {{#x-{0} .class}}",
        "## Title {0}\n{{: #line-{0} .cls}}",
        "Setext {0}\n---",
    ];

    [Property(MaxTest = 400)]
    public Property Every_range_holds_what_it_claims() =>
        Prop.ForAll(
            Pages().ToArbitrary(),
            page =>
            {
                Check(page.Text, page.Dialect);
            }
        );

    private static Gen<(string Text, Dialect Dialect)> Pages()
    {
        var inline = Gen.Elements(Inlines).ArrayOf(3).Select(parts => string.Join(' ', parts));
        var paragraph = from opening in Gen.Elements(Openings) from text in inline select opening + text + "\n";
        var heading =
            from form in Gen.Elements(Headings)
            from number in Gen.Choose(0, 9)
            select string.Format(System.Globalization.CultureInfo.InvariantCulture, form, number)
                + "\n<!-- DO NOT CHANGE THIS ANCHOR -->\n";
        var boxed = from inner in inline select $"{{{{% alert title=\"t\" %}}}}\n{inner}\n{{{{% /alert %}}}}\n";
        var block = Gen.OneOf(paragraph, heading, paragraph, boxed);
        return from blocks in Gen.ArrayOf(block)
            from newLine in Gen.Elements("\n", "\r\n")
            from frontMatter in Gen.Elements("", "---\ntitle: \"日本 😀\"\n---\n")
            from dialect in Gen.Elements(Dialect.Hugo, Dialect.Kramdown, Dialect.Gfm)
            select ((frontMatter + string.Join("\n", blocks)).Replace("\n", newLine), dialect);
    }

    [Fact]
    public void Pages_have_what_is_cut_out_of_them()
    {
        var page = Check("{{% alert %}}\n" + string.Join(' ', Inlines) + "\n{{% /alert %}}\n\n## Title {#own}\n", Dialect.Hugo);

        (page.Links.Length, page.Anchors.Length, page.Markers.Length, page.Headings.Length, page.Shortcodes.Length).ShouldBe(
            (7, 2, 1, 1, 2)
        );
    }

    private static Page Check(string text, Dialect dialect)
    {
        var source = new SourceFile(new SitePath("content/page.md"), text);
        var config = new SiteConfig { Dialects = [new ByGlob<Dialect>("**", dialect)] };
        var (directories, _) = DirectoryMetadata.Read([], []);
        var page = PageParser.Parse(new ContentFile(source, "page.md"), config, directories, IncludeFiles.None, forRendering: false).Page;
        foreach (var link in page.Links)
            Cut(source, link.Range).ShouldBe(link.Url, text);
        foreach (
            var anchor in page.Anchors.Where(anchor => anchor.Origin is AnchorOrigin.Typed or AnchorOrigin.Html or AnchorOrigin.Element)
        )
            Cut(source, anchor.Range).ShouldBe(anchor.Id, text);
        foreach (var marker in page.Markers)
            Cut(source, marker.Range).ShouldMatch("^<!-- DO NOT CHANGE (THIS )?ANCHOR -->$", text);
        foreach (var heading in page.Headings)
            Cut(source, heading.Range).ShouldMatch(@"^(#{1,3} |Setext \d)", text);
        foreach (var call in page.Shortcodes)
        {
            Cut(source, call.Range).ShouldMatch(@"^\{\{[<%](.|\n)*[>%]\}\}$", text);
            Cut(source, call.NameRange).ShouldBe(call.Name, text);
        }

        return page;
    }

    private static string Cut(SourceFile source, SourceRange range) =>
        source.Text[source.OffsetOf(range.Line, range.Column)..source.OffsetOf(range.EndLine, range.EndColumn)];
}
