using HandbookGen.Diagnostics;

namespace HandbookGen.Verifying.Rules;

/// <summary>A sitemap or feed that programs cannot read.</summary>
internal sealed class MalformedXml : HtmlRule
{
    public override string Id => "HB7011";

    public override string Name => "malformed-xml";

    public override Explanation Explanation =>
        new(
            What: "An XML file of the built site, such as `sitemap.xml` or a feed, is not well-formed.",
            Why: "Search engines and feed readers drop the whole file.",
            Incorrect: "<loc>https://handbook.example.com/?a=1&b=2</loc>",
            Correct: "<loc>https://handbook.example.com/?a=1&amp;b=2</loc>",
            Fix: "Correct the template that writes the file; text needs `&amp;` and `&lt;`.",
            Language: "html"
        );

    public override IEnumerable<HtmlFinding> Check(HtmlSite site) =>
        from file in site.Read
        where file.BrokenXml is not null
        select new HtmlFinding(file.File, file.BrokenXml!.Span, $"The XML is not well-formed: {file.BrokenXml.Value}")
        {
            Subject = file.BrokenXml.Value,
        };
}
