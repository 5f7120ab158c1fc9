using System.Text;
using HandbookGen.Loading;
using HandbookGen.Rendering;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Rendering;

/// <summary>What the guide for theme authors says about templates.</summary>
public sealed class TemplateLanguageTests
{
    [Theory]
    [InlineData("{{ '<b>' }}", "&lt;b&gt;")]
    [InlineData("{{ '<b>' + title }}", "&lt;b&gt;Q&amp;A")]
    [InlineData("{{ bodyHtml + '' }}", "&lt;p&gt;価&lt;/p&gt;")]
    [InlineData("{{ $'<{title}>' }}", "&lt;Q&amp;A&gt;")]
    [InlineData("{{ $'{bodyHtml}' }}", "&lt;p&gt;価&lt;/p&gt;")]
    [InlineData("{{ capture x }}<b>{{ title }}</b>{{ end }}{{ x }}", "&lt;b&gt;Q&amp;A&lt;/b&gt;")]
    [InlineData("{{ capture x }}{{ bodyHtml }}{{ end }}{{ x }}", "&lt;p&gt;価&lt;/p&gt;")]
    [InlineData("{{ capture x }}{{ include 'marked' }}{{ end }}{{ x }}", "&lt;b&gt;Q&amp;A&lt;/b&gt;")]
    [InlineData("{{ title | string.replace 'Q' '<' }}", "&lt;&amp;A")]
    [InlineData("{{ bodyHtml | string.upcase }}", "&lt;P&gt;価&lt;/P&gt;")]
    [InlineData("{{ ['<', '>'] | array.join '\"' }}", "&lt;&quot;&gt;")]
    [InlineData("{%{ {{ title }} }%}", " {{ title }} ")]
    public void Escapes_everything_whose_type_is_not_html(string template, string expected) =>
        SampleTheme
            .RenderTemplate(template, SampleTheme.Page() with { Title = "Q&A", BodyHtml = Utf8Html.Of("<p>価</p>") })
            .ShouldBe(expected);

    [Theory]
    [InlineData("null", false)]
    [InlineData("false", false)]
    [InlineData("description", false)]
    [InlineData("''", false)]
    [InlineData("toc", false)]
    [InlineData("[]", false)]
    [InlineData("breadcrumbData", false)]
    [InlineData("0", false)]
    [InlineData("robots", false)]
    [InlineData("previous", false)]
    [InlineData("x", false, "{{ capture x }}{{ end }}")]
    [InlineData("true", true)]
    [InlineData("'0'", true)]
    [InlineData("0.5", true)]
    [InlineData("bodyHtml", true)]
    [InlineData("[0]", true)]
    [InlineData("site", true)]
    [InlineData("x", true, "{{ capture x }} {{ end }}")]
    public void Takes_what_prints_nothing_for_false(string value, bool expected, string before = "")
    {
        SampleTheme
            .RenderTemplate($"{before}{{{{ if {value} }}}}y{{{{ else }}}}n{{{{ end }}}}", SampleTheme.Page())
            .ShouldBe(expected ? "y" : "n");
        SampleTheme
            .RenderTemplate($"{before}{{{{ if !({value}) }}}}y{{{{ else }}}}n{{{{ end }}}}", SampleTheme.Page())
            .ShouldBe(expected ? "n" : "y");
    }

    [Theory]
    [InlineData("{{ for e in toc }}{{ title }}{{ if for.first }}{{ e.text }}{{ end }}{{ for.index }}{{ end }}", "TA0T1")]
    [InlineData("{{ for e in toc limit:1 }}{{ e.text }}{{ end }}{{ for e in toc offset:1 }}{{ e.text }}{{ end }}", "AB")]
    [InlineData("{{ for e in toc reversed }}{{ e.text }}{{ end }}{{ for n in 1..3 }}{{ n }}{{ end }}", "BA123")]
    [InlineData("{{ for d in dri }}x{{ else }}none{{ end }}", "none")]
    [InlineData("{{ for e in toc }}{{ if e.id == 'a' }}{{ continue }}{{ end }}{{ e.text }}{{ break }}{{ end }}", "B")]
    [InlineData("{{ if dri }}x{{ else if toc }}y{{ else }}z{{ end }}", "y")]
    [InlineData("{{ case kind }}{{ when 'team', 'article' }}x{{ else }}y{{ end }}", "x")]
    [InlineData("{{ x = 1 }}{{ x += 1 }}{{ $y = x * 3 }}{{ $y - 1 }}", "5")]
    [InlineData("{{ x = 3 }}{{ while x > 0 }}{{ x }}{{ x = x - 1 }}{{ end }}", "321")]
    [InlineData("{{ if previous != null }}x{{ end }}{{ previous.title }}{{ previous.title ?? 'none' }}", "none")]
    [InlineData("{{ # nothing }}{{ ## {{ nothing ## }}{{~ title ~}}", "T")]
    [InlineData("{{ for e in toc }}{{ include 'entry' e }}{{ end }}{{ include 'entries' toc }}", "[A][B]AB")]
    [InlineData("{{ include 'entry' toc[0] }}{{ include 'entry' toc[9] }}", "[A][]")]
    [InlineData("{{ text = 'x' }}{{ include 'setter' }}{{ text }}", "yx")]
    [InlineData("{{ toc.size }}{{ toc | array.size }}{{ (toc | array.last).text }}{{ (array.first toc).id }}", "22Ba")]
    [InlineData("{{ (toc | array.reverse | array.limit 1)[0].text }}{{ (toc | array.offset 1)[0].text }}", "BB")]
    [InlineData("{{ ['a', 'b'] | array.join ', ' | string.upcase }}{{ ['a'] | array.contains 'a' }}", "A, Btrue")]
    [InlineData("{{ 'ab' | string.capitalize }}{{ 'AB' | string.downcase }}{{ string.size 'ab' }}{{ ' a ' | string.strip }}", "Abab2a")]
    [InlineData(
        "{{ 'abc' | string.contains 'b' }} {{ 'abc' | string.starts_with 'b' }} {{ 'abc' | string.ends_with 'c' }}",
        "true false true"
    )]
    [InlineData(
        "{{ 'handbook' | string.truncate 7 }}{{ 'hand' | string.truncate 7 }}{{ 'aXa' | string.replace 'a' 'bb' }}",
        "hand...handbbXbb"
    )]
    [InlineData("{{ description | object.default title }}{{ title ? 'y' : 'n' }}{{ -1 + 2 }}{{ 7 % 4 }}{{ 7 // 2 }}", "Ty133")]
    public void Renders_what_the_guide_describes(string template, string expected) =>
        SampleTheme
            .RenderTemplate(
                template,
                SampleTheme.Page() with
                {
                    Title = "T",
                    Toc = [new TocEntry("a", "A", 2, []), new TocEntry("b", "B", 2, [])],
                }
            )
            .ShouldBe(expected);

    [Theory]
    [InlineData("{{ title }}{{ bodyHtml }}{{ title }}", "Hiring<p>価</p>Hiring")]
    [InlineData("{{ if bodyHtml }}{{ bodyHtml }}{{ end }}", "<p>価</p>")]
    [InlineData("{{ body = bodyHtml }}{{ body }}", "<p>価</p>")]
    [InlineData("{{ title ? bodyHtml : '' }}", "<p>価</p>")]
    public void Prints_the_bytes_of_the_body_whichever_way_a_template_asks_for_it(string template, string expected)
    {
        var theme = Theme.Compile(SampleTheme.With("page", template)).Theme.ShouldNotBeNull();

        using var output = new Utf8Writer();
        theme.Write("page", SampleTheme.Page() with { BodyHtml = Utf8Html.Of("<p>価</p>") }, output);

        Encoding.UTF8.GetString(output.Written.Span).ShouldBe(expected);
        Written.By(text => theme.Write("page", SampleTheme.Page() with { BodyHtml = Utf8Html.Of("<p>価</p>") }, text)).ShouldBe(expected);
    }

    [Fact]
    public void Has_no_body_when_it_is_empty()
    {
        var theme = Theme.Compile(SampleTheme.With("page", "{{ if bodyHtml }}text{{ else }}none{{ end }}")).Theme.ShouldNotBeNull();

        Written.By(output => theme.Write("page", SampleTheme.Page() with { BodyHtml = Utf8Html.Empty }, output)).ShouldBe("none");
    }

    [Fact]
    public void Offers_no_function_that_the_guide_does_not_list()
    {
        var guide = File.ReadAllText(Path.Combine(SampleTheme.Folder, "..", "..", "content", "handbook", "handbookgen", "themes.md"));

        TemplateFunctions.Names.Where(name => !guide.Contains($"`{name}", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
