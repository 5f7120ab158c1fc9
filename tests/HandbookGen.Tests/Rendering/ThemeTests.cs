using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Rendering;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Rendering;

public sealed class ThemeTests
{
    private const string Hostile = "<script>\"&'日本";

    private static readonly Dictionary<string, string> Partials = new()
    {
        ["deeper"] = "{{# model: list of toc-entry ~}}{{ include 'deeper' items }}",
        ["entries"] = "{{# model: list of toc-entry ~}}{{ for entry in items }}{{ entry.text }}{{ end }}",
        ["entry"] = "{{# model: toc-entry ~}}[{{ text }}]",
        ["marked"] = "{{# model: page ~}}<b>{{ title }}</b>",
        ["setter"] = "{{# model: page ~}}{{ text = 'y' }}{{ text }}",
        ["wider"] = "{{# model: toc-entry ~}}{{ if children }}{{ include 'wider' children[0] }}{{ include 'wider' children[0] }}{{ end }}",
    };

    private static readonly string ThemeFolder = FindThemeFolder();
    private static readonly ThemeFiles DefaultFiles = ReadThemeFiles();
    private static readonly Theme Default = CompileDefault();

    [Theory]
    [InlineData("page")]
    [InlineData("not-found")]
    public void Escapes_every_plain_field(string template)
    {
        var html = Render(template, HostilePage());

        html.ShouldNotContain(Hostile);
        html.ShouldNotContain("<script>&");
        html.ShouldContain("&lt;script&gt;&quot;&amp;&#39;日本");
    }

    [Fact]
    public void Prints_the_body_as_it_is_inside_the_page_body_element()
    {
        var html = Render("page", Page() with { BodyHtml = Utf8Html.Of("<p id=\"x\">A &amp; B</p>") });

        html.ShouldContain("data-page-body>\n<p id=\"x\">A &amp; B</p>\n</article>");
    }

    [Theory]
    [InlineData("{{ title }}{{ bodyHtml }}{{ title }}", "Hiring<p>価</p>Hiring")]
    [InlineData("{{ if bodyHtml }}{{ bodyHtml }}{{ end }}", "<p>価</p>")]
    [InlineData("{{ body = bodyHtml }}{{ body }}", "<p>価</p>")]
    [InlineData("{{ title ? bodyHtml : '' }}", "<p>価</p>")]
    public void Prints_the_bytes_of_the_body_whichever_way_a_template_asks_for_it(string template, string expected)
    {
        var theme = Theme.Compile(With("page", template)).Theme.ShouldNotBeNull();

        using var output = new Utf8Writer();
        theme.Write("page", Page() with { BodyHtml = Utf8Html.Of("<p>価</p>") }, output);

        Encoding.UTF8.GetString(output.Written.Span).ShouldBe(expected);
        Written.By(text => theme.Write("page", Page() with { BodyHtml = Utf8Html.Of("<p>価</p>") }, text)).ShouldBe(expected);
    }

    [Fact]
    public void Has_no_body_when_it_is_empty()
    {
        var theme = Theme.Compile(With("page", "{{ if bodyHtml }}text{{ else }}none{{ end }}")).Theme.ShouldNotBeNull();

        Written.By(output => theme.Write("page", Page() with { BodyHtml = Utf8Html.Empty }, output)).ShouldBe("none");
    }

    [Fact]
    public void Keeps_the_frame_around_a_body_that_closes_what_it_did_not_open()
    {
        var page = Render("page", Page() with { BodyHtml = Utf8Html.Of("<p>One</div></div></section><p id=\"last\">Two<div><details>") });

        var document = new HtmlParser().ParseDocument(page);

        document.QuerySelector("[data-page-body] #last").ShouldNotBeNull();
        document.QuerySelectorAll("main > .page-footer").Length.ShouldBe(1);
        document.QuerySelectorAll("body > .site-footer").Length.ShouldBe(1);
    }

    [Fact]
    public void Nests_the_navigation_as_deep_as_the_branch()
    {
        var branch = Item("Top", Item("Middle", Item("Leaf") with { IsCurrent = true }));

        var html = Render("page", Page() with { Navigation = [branch] });

        var document = new HtmlParser().ParseDocument(html);
        document
            .QuerySelectorAll("#navigation > ul > li > ul > li > ul > li > a")
            .Select(a => (a.TextContent, a.GetAttribute("aria-current")))
            .ShouldBe([("Leaf", "page")]);
    }

    [Fact]
    public void Renders_a_branch_of_many_levels()
    {
        var branch = Enumerable.Range(0, 249).Aggregate(Item("Leaf"), (child, level) => Item($"Level {level}", child));

        var html = Render("page", Page() with { Navigation = [branch] });

        Regex.Count(html, "<li class=\"open\">").ShouldBe(250);
    }

    [Fact]
    public void Leaves_out_what_a_page_does_not_have()
    {
        var document = new HtmlParser().ParseDocument(Render("page", Page()));

        document
            .QuerySelectorAll(
                ".breadcrumbs, .toc, .facts, .page-dri, .page-edit, .pager, .child-pages, [rel=canonical], [name=robots], "
                    + "[property='og:image'], [name='twitter:site']"
            )
            .ShouldBeEmpty();
        document.QuerySelector(".page-aside")!.InnerHtml.ShouldBeEmpty();
        document.QuerySelector("h1")!.TextContent.ShouldBe("Hiring");
    }

    [Fact]
    public void Prints_no_heading_of_its_own_over_a_body_that_has_one()
    {
        var page = Page() with { BodyHtml = Utf8Html.Of("<h1>We hire</h1>"), BodyHasTitle = true };

        var document = new HtmlParser().ParseDocument(Render("page", page));

        document.QuerySelectorAll("h1").Select(h => h.TextContent).ShouldBe(["We hire"]);
    }

    [Fact]
    public void Shows_facts_with_their_links_and_notes()
    {
        var facts = ImmutableArray.Create(new Fact("DRI", [new FactValue("Ada", "/ada/", "interim"), new FactValue("Grace")]));

        var document = new HtmlParser().ParseDocument(Render("page", Page() with { Facts = facts }));

        document.QuerySelector(".facts th[scope=row]")!.TextContent.ShouldBe("DRI");
        document.QuerySelectorAll(".facts td span").Select(s => s.TextContent).ShouldBe(["Ada interim", "Grace"]);
        document.QuerySelector(".facts td a")!.GetAttribute("href").ShouldBe("/ada/");
    }

    [Fact]
    public void Redirects_with_the_query_and_the_fragment_of_the_visitor()
    {
        var html = Render(Redirect("/handbook/hiring/?a=1&b=2#start"));

        var document = new HtmlParser().ParseDocument(html);
        document.QuerySelector("#target")!.GetAttribute("href").ShouldBe("/handbook/hiring/?a=1&b=2#start");
        var script = document.QuerySelector("script")!.TextContent;
        script.ShouldContain("location.search");
        script.ShouldContain("target.hash = location.hash");
        script.ShouldContain("location.replace(");
        document.QuerySelector("noscript")!.InnerHtml.ShouldContain("http-equiv=\"refresh\"");
    }

    [Fact]
    public void Escapes_the_target_of_a_redirect()
    {
        var html = Render(Redirect("/x\"><script>alert(1)</script>"));

        new HtmlParser().ParseDocument(html).QuerySelectorAll("script").Length.ShouldBe(1);
    }

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
        RenderTemplate(template, Page() with { Title = "Q&A", BodyHtml = Utf8Html.Of("<p>価</p>") }).ShouldBe(expected);

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
        RenderTemplate($"{before}{{{{ if {value} }}}}y{{{{ else }}}}n{{{{ end }}}}", Page()).ShouldBe(expected ? "y" : "n");
        RenderTemplate($"{before}{{{{ if !({value}) }}}}y{{{{ else }}}}n{{{{ end }}}}", Page()).ShouldBe(expected ? "n" : "y");
    }

    [Theory]
    [InlineData("<h1>{{ titel }}</h1>", "(1,8): There is no name 'titel' here. Did you mean 'title'?")]
    [InlineData(
        "{{ for e in toc }}{{ for c in e.children }}{{ c.txt }}{{ end }}{{ end }}",
        "(1,49): 'c' has no field 'txt'. Did you mean 'text'?"
    )]
    [InlineData("{{ site.titel }}", "(1,9): 'site' has no field 'titel'. Did you mean 'title'?")]
    [InlineData("{{ toc[0].txt }}", "(1,11): 'toc[0]' has no field 'txt'. Did you mean 'text'?")]
    [InlineData("{{ for e in toc }}{{ end }}{{ e }}", "(1,31): There is no name 'e' here.")]
    [InlineData("{{ for e in toc }}{{ else }}{{ e.id }}{{ end }}", "(1,32): There is no name 'e' here.")]
    [InlineData("{{ for e in toc }}{{ for.frist }}{{ end }}", "(1,22): 'for' has no such field. Known here: 'changed', 'even', 'first'")]
    [InlineData("{{ for.first }}", "(1,4): 'for' has no value here.")]
    [InlineData("{{ x = 1 }}{{ y = x + z }}", "(1,23): There is no name 'z' here.")]
    [InlineData("{{ if x }}{{ x = 1 }}{{ end }}", "(1,7): There is no name 'x' here.")]
    [InlineData("{{ $0 }}", "(1,4): There is no name '$' here.")]
    [InlineData("{{ site }}", "(1,4): 'site' is a model (site), not text. Name one of its fields.")]
    [InlineData("{{ toc }}", "(1,4): 'toc' is a list (toc-entry), not text. Use 'for' to print each of its items.")]
    [InlineData("{{ title + toc }}", "(1,12): 'toc' is a list (toc-entry), not text.")]
    [InlineData("{{ toc == title }}", "(1,4): 'toc' is a list (toc-entry), not text.")]
    [InlineData("{{ for e in title }}{{ end }}", "(1,13): 'title' is text, not a list.")]
    [InlineData("{{ toc.text }}", "(1,8): 'toc' is a list (toc-entry) and has no field 'text'. Use 'for' to reach each of its items.")]
    [InlineData("{{ title.size }}", "(1,10): 'title' is text and has no field 'size'.")]
    [InlineData("{{ site['title'] }}", "(1,9): ''title'' is text, not a number.", "(1,4): 'site' is a model (site), not a list.")]
    [InlineData("{{ title - 1 }}", "(1,4): 'title' is text, not a number.")]
    [InlineData("{{ 2 ** 9 }}", "(1,7): '*' does not fit here.")]
    [InlineData("{{ 1 << 9 }}", "(1,4): Templates have no operator '<<'.")]
    [InlineData("{{ @title }}", "(1,4): Templates have no operator '@'.")]
    [InlineData("{{ x = 1..9 }}", "(1,8): A range of numbers stands only after 'in' of a loop.")]
    [InlineData("{{ x = 1 }}{{ x = toc }}", "(1,15): 'x' is a number or a list (toc-entry), and must be one of them.")]
    [InlineData("{{ string.upcas title }}", "(1,4): Templates have no function 'string.upcas'. Did you mean 'string.upcase'?")]
    [InlineData("{{ title | string.upcas }}", "(1,12): Templates have no function 'string.upcas'. Did you mean 'string.upcase'?")]
    [InlineData("{{ title | string.upcase 1 }}", "(1,12): 'string.upcase' takes text, and is given 2 values.")]
    [InlineData("{{ string.upcase }}", "(1,4): 'string.upcase' takes text, and is given 0 values.")]
    [InlineData("{{ toc | string.upcase }}", "(1,10): 'string.upcase' takes text, and value 1 is a list (toc-entry).")]
    [InlineData("{{ title | array.first }}", "(1,12): 'array.first' takes a list, and value 1 is text.")]
    [InlineData("{{ date.now }}", "(1,4): There is no name 'date' here.")]
    [InlineData("{{ math.random 1 9 }}", "(1,4): Templates have no function 'math.random'.")]
    [InlineData("{{ object.eval '1' }}", "(1,4): Templates have no function 'object.eval'.")]
    [InlineData("{{ object.eval_template title }}", "(1,4): Templates have no function 'object.eval_template'.")]
    [InlineData("{{ include_join ['footer'] '' }}", "(1,4): Templates have no function 'include_join'.")]
    [InlineData("{{ read 'secret.txt' }}", "(1,4): Templates have no function 'read'.")]
    [InlineData("{{ title = 'x' }}", "(1,4): 'title' belongs to the model and cannot be assigned. Choose another name for the variable.")]
    [InlineData("{{ for title in dri }}{{ end }}", "(1,8): 'title' belongs to the model and cannot be assigned.")]
    [InlineData("{{ capture title }}{{ end }}", "(1,12): 'title' belongs to the model and cannot be assigned.")]
    [InlineData("{{ site.title = 'x' }}", "(1,4): 'site.title' belongs to the model and cannot be assigned.")]
    [InlineData("{{ toc[0] = 'x' }}", "(1,4): 'toc[0]' belongs to the model and cannot be assigned.")]
    [InlineData("{{ include = 'x' }}", "(1,4): 'include' is a word of the language and cannot be assigned.")]
    [InlineData("{{ break }}", "(1,4): 'break' stands outside of every loop.")]
    [InlineData("{{ func f(x) }}{{ x }}{{ end }}", "(1,4): Templates cannot use 'func'. Put what is used twice into a partial.")]
    [InlineData("{{ import site }}", "(1,4): Templates cannot use 'import'.")]
    [InlineData("{{ with site }}{{ end }}", "(1,4): Templates cannot use 'with'.")]
    [InlineData("{{ tablerow x in toc }}{{ end }}", "(1,4): Templates cannot use 'tablerow'.")]
    [InlineData("{{ this }}", "(1,4): Templates cannot use 'this'.")]
    [InlineData("a\n{{ include 'fotter' }}", "(2,12): There is no partial 'fotter'. Did you mean 'footer'?")]
    [InlineData("{{ include kind }}", "(1,4): 'include' takes the name of a partial in quotes, and the value that it works on.")]
    [InlineData("{{ include $'{kind}' }}", "(1,4): 'include' takes the name of a partial in quotes, and the value that it works on.")]
    [InlineData("{{ include 'entry' toc toc }}", "(1,4): 'include' takes the name of a partial in quotes, and the value that it works on.")]
    [InlineData("{{ include }}", "(1,4): 'include' has no value here.")]
    [InlineData("{{ x = include 'footer' }}", "(1,8): 'include' writes at once and has no value.")]
    [InlineData("{{ 'footer' | include }}", "(1,15): 'include' writes at once and has no value.")]
    [InlineData("{{ include 'entry' }}", "(1,4): The partial 'entry' takes 'toc-entry', and is given 'page'.")]
    [InlineData("{{ include 'entry' site }}", "(1,4): The partial 'entry' takes 'toc-entry'; 'site' is a model (site).")]
    [InlineData(
        "{{ include 'entries' navigation }}",
        "(1,4): The partial 'entries' takes 'list of toc-entry'; 'navigation' is a list (navigation-item)."
    )]
    [InlineData("{{ if toc }}", "(1,4): The block 'if' is never closed. Add '{{ end }}'.")]
    [InlineData("{{ ## if ## if toc }}{{ for e in toc }}{{ end }}", "(1,13): The block 'if' is never closed. Add '{{ end }}'.")]
    [InlineData("a\n{{ end }}", "(2,4): 'end' stands outside of every block.")]
    [InlineData("{{ else }}", "(1,4): 'else' stands outside of every block.")]
    [InlineData("{{ if }}{{ end }}", "(1,7): Something is missing before '}}'.")]
    [InlineData("{{ title | }}", "(1,12): Something is missing before '}}'.")]
    [InlineData("{{ for e toc }}{{ end }}", "(1,4): 'for e toc' does not fit here.")]
    [InlineData("{{> footer}}", "(1,3): '>' does not fit here. The language is described at https://scriban.github.io/docs/language/.")]
    [InlineData("text {{ title", "(1,6): The braces '{{' are never closed.")]
    [InlineData("{{ 'title }}", "(1,1): The braces '{{' are never closed. Close them with '}}', and every text in them with its quotes.")]
    public void Reports_a_mistake_in_a_template_at_its_place(string template, params string[] expected)
    {
        var (theme, diagnostics) = Theme.Compile(With("page", template));

        theme.ShouldBeNull();
        diagnostics.ShouldAllBe(diagnostic => diagnostic.RuleId == "HB9010");
        diagnostics.ShouldAllBe(diagnostic => diagnostic.Range.File.Value == "themes/mine/templates/page.sbn-html");
        var found = diagnostics.Select(d => $"({d.Range.Line},{d.Range.Column}): {d.Message} {d.Help}").ToList();
        found.Count.ShouldBe(expected.Length, string.Join("\n", found));
        foreach (var (actual, start) in found.Zip(expected.Order(StringComparer.Ordinal)))
            actual.ShouldStartWith(start);
    }

    [Theory]
    [InlineData(
        "{{ titel }}",
        "(1,1): This partial does not say which model it takes. Begin it with '{{# model: page ~}}', or with another model."
    )]
    [InlineData("{{# model: toc-entyr ~}}{{ txt }}", "(1,12): There is no model 'toc-entyr'. Did you mean 'toc-entry'?")]
    [InlineData("{{# model: list of tocentry ~}}", "(1,12): There is no model 'list of tocentry'. Did you mean 'list of toc-entry'?")]
    [InlineData("{{# model: toc-entry ~}}{{ txt }}", "(1,28): There is no name 'txt' here. Did you mean 'text'?")]
    [InlineData(
        "{{# model: toc-entry ~}}{{ site.title }}",
        "(1,28): There is no name 'site' here. Known here: 'children', 'id', 'level', 'text'."
    )]
    [InlineData(
        "{{# model: list of toc-entry ~}}{{ for e in items }}{{ e.txt }}{{ end }}",
        "(1,58): 'e' has no field 'txt'. Did you mean 'text'?"
    )]
    [InlineData("{{# model: page ~}}{{ include 'mine' }}", "(1,23): The partial 'mine' includes itself without end.")]
    [InlineData("{{# model: page ~}}{{ if toc }}{{ include 'other' }}{{ end }}", "(1,35): The partial 'mine' includes itself without end.")]
    [InlineData("{{# model: page ~}}{{ if toc }}", "(1,23): The block 'if' is never closed.")]
    public void Reports_a_mistake_in_a_partial_that_no_template_includes(string partial, string expected)
    {
        var files = With("page", "");
        var (_, diagnostics) = Theme.Compile(
            files with
            {
                Partials = files
                    .Partials.Append(new("mine", Source("themes/mine/partials/mine.sbn-html", partial)))
                    .Concat(
                        partial.Contains("'other'", StringComparison.Ordinal)
                            ? [new("other", Source("themes/mine/partials/other.sbn-html", "{{# model: page ~}}{{ include 'mine' }}"))]
                            : []
                    )
                    .ToFrozenDictionary(),
            }
        );

        var diagnostic = diagnostics.ShouldHaveSingleItem();
        diagnostic.Range.File.Value.ShouldBe("themes/mine/partials/mine.sbn-html");
        $"({diagnostic.Range.Line},{diagnostic.Range.Column}): {diagnostic.Message} {diagnostic.Help}".ShouldStartWith(expected);
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
        RenderTemplate(template, Page() with { Title = "T", Toc = [new TocEntry("a", "A", 2, []), new TocEntry("b", "B", 2, [])] })
            .ShouldBe(expected);

    [Theory]
    [InlineData("a\n{{ while true }}\n{{ end }}", "(2,4)-(2,14): The loop repeats more than 100,000 times")]
    [InlineData("{{ for n in 1..100001 }}{{ end }}", "(1,4)-(1,22): The loop repeats more than 100,000 times")]
    [InlineData(
        "{{ for n in 1..2000 }}{{ for m in 1..2000 }}{{ end }}{{ end }}",
        "(1,26)-(1,42): The loops and partials of the page repeat more than 1,000,000 times"
    )]
    [InlineData("{{ include 'deeper' toc }}", "(1,36)-(1,58): More than 100 partials include each other here", "deeper")]
    [InlineData("{{ include 'wider' toc[0] }}", "The loops and partials of the page repeat more than 1,000,000 times", "wider")]
    [InlineData("{{ for n in 1..90000 }}{{ title }}{{ bodyHtml }}{{ end }}", "(1,38)-(1,46): Text of more than 16 MB is made here")]
    [InlineData("{{ x = title }}{{ while true }}{{ x = x + x }}{{ end }}", "(1,39)-(1,44): Text of more than 16 MB is made here")]
    [InlineData("{{ x = title }}{{ while true }}{{ x += x }}{{ end }}", "(1,35)-(1,41): Text of more than 16 MB is made here")]
    [InlineData("{{ x = 'a' }}{{ while true }}{{ x = x | string.replace 'a' 'aaaa' }}{{ end }}", "Text of more than 16 MB is made here")]
    [InlineData("{{ capture x }}{{ while true }}{{ title }}{{ bodyHtml }}{{ end }}{{ end }}", "Text of more than 16 MB is made here")]
    [InlineData("{{ x = 9 }}{{ while true }}{{ x = x * x }}{{ end }}", "(1,35)-(1,40): The number is too large")]
    [InlineData("{{ 1 // 0 }}", "(1,6)-(1,8): The template cannot go on here:")]
    public void Stops_a_template_that_would_not_end(string template, string expected, string file = "page")
    {
        var theme = Theme.Compile(With("page", template)).Theme.ShouldNotBeNull();
        var page = Page() with { BodyHtml = Utf8Html.Of(new string('x', 1000)), Toc = [Nested(40)] };

        var fault = Should.Throw<TemplateFault>(() => Written.By(output => theme.Write("page", page, output))).On("x/index.html");

        fault.Range.File.Value.ShouldEndWith($"/{file}.sbn-html");
        $"({fault.Range.Line},{fault.Range.Column})-({fault.Range.EndLine},{fault.Range.EndColumn}): {fault.Message}".ShouldContain(
            expected
        );
        fault.Message.ShouldEndWith(", first on the page 'x/index.html'.");
        // The fault leaves no trace on the next page.
        Written.By(output => theme.Write("not-found", Page(), output)).ShouldBe(Render("not-found", Page()));
    }

    [Fact]
    public void Reads_a_template_of_any_depth()
    {
        var nested = string.Concat(Enumerable.Repeat("{{ if title }}", 20_000)) + string.Concat(Enumerable.Repeat("{{ end }}", 20_000));

        Theme
            .Compile(With("page", nested))
            .Diagnostics.ShouldHaveSingleItem()
            .Message.ShouldBe("Blocks or parentheses are nested too deep.");
    }

    [Fact]
    public void Offers_no_function_that_the_guide_does_not_list()
    {
        var guide = File.ReadAllText(Path.Combine(ThemeFolder, "..", "..", "content", "handbook", "handbookgen", "themes.md"));

        TemplateFunctions.Names.Where(name => !guide.Contains($"`{name}", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Reports_templates_that_are_missing_and_templates_that_nothing_uses()
    {
        var templates = DefaultFiles
            .Templates.Where(t => t.Key != "redirect")
            .Append(new("redirects", Source("themes/mine/templates/redirects.sbn-html", "")))
            .ToFrozenDictionary();

        var (_, diagnostics) = Theme.Compile(DefaultFiles with { Templates = templates });

        diagnostics
            .Select(d => $"{d.Range.File} {d.Message} {d.Help}")
            .ShouldBe([
                "templates/redirect.sbn-html The theme has no template 'redirect'. Add 'templates/redirect.sbn-html' to the theme.",
                "themes/mine/templates/redirects.sbn-html No page is rendered by the template 'redirects'. Did you mean 'redirect'?",
            ]);
    }

    [Fact]
    public void Renders_the_same_on_all_threads()
    {
        var pages = Enumerable.Range(0, 64).Select(i => HostilePage() with { Title = $"Page {i}" }).ToArray();

        var rendered = pages.AsParallel().AsOrdered().Select(page => Render("page", page)).ToArray();

        rendered.ShouldBe(pages.Select(page => Render("page", page)).ToArray());
    }

    [Fact]
    public void Loads_nothing_from_another_host()
    {
        var foreign =
            from folder in (string[])["templates", "partials", "assets"]
            from file in Directory.EnumerateFiles(Path.Combine(ThemeFolder, folder), "*", SearchOption.AllDirectories)
            from line in File.ReadLines(file)
            // A namespace name is not a URL.
            where Regex.IsMatch(Regex.Replace(line, "xmlns=[\"']http://www.w3.org/2000/svg[\"']", ""), "(https?:|[\"'(=\\s])//\\w|@import")
            select $"{Path.GetFileName(file)}: {line}";

        foreign.ShouldBeEmpty();
    }

    [Fact]
    public void Keeps_the_frame_of_a_page_small()
    {
        var page = HostilePage() with { Navigation = [], BodyHtml = Utf8Html.Empty, Toc = [], Facts = [] };

        Render("page", page).Length.ShouldBeLessThan(6 * 1024);
    }

    private static string Render(string template, PageModel model) => Written.By(output => Default.Write(template, model, output));

    private static string Render(RedirectModel model) => Written.By(output => Default.Write(model, output));

    private static PageModel Page() =>
        new(
            new SiteModel("S", "", "/", "/assets/", null, true),
            "article",
            "en",
            "Hiring",
            "Hiring | S",
            "",
            "/handbook/hiring/",
            CanonicalUrl: null,
            Robots: null,
            Utf8Html.Of("<p>Text</p>"),
            BodyHasTitle: false,
            [],
            [],
            [],
            [],
            [],
            [],
            EditUrl: null,
            Previous: null,
            Next: null,
            new SocialCard(null, null, null, null),
            Utf8Html.Of("default-src 'self'"),
            BreadcrumbData: Utf8Html.Empty,
            LastChange: null,
            MarkdownUrl: null,
            CodeModules: null,
            HasDiagrams: false
        );

    private static PageModel HostilePage() =>
        new(
            new SiteModel(Hostile, Hostile, Hostile, Hostile, Hostile, true),
            Hostile,
            Hostile,
            Hostile,
            Hostile,
            Hostile,
            Hostile,
            Hostile,
            Hostile,
            Utf8Html.Of("<p>Text</p>"),
            BodyHasTitle: false,
            [new Breadcrumb(Hostile, Hostile, false), new Breadcrumb(Hostile, null, false), new Breadcrumb(Hostile, Hostile, true)],
            [new NavigationItem(Hostile, Hostile, true, true, [new NavigationItem(Hostile, null, false, false, [])])],
            [new TocEntry(Hostile, Hostile, 2, [new TocEntry(Hostile, Hostile, 3, [])])],
            [Hostile],
            [new Fact(Hostile, [new FactValue(Hostile, Hostile, Hostile), new FactValue(Hostile)])],
            [new ChildPage(Hostile, Hostile, Hostile)],
            Hostile,
            new PageLink(Hostile, Hostile),
            new PageLink(Hostile, Hostile),
            new SocialCard(Hostile, Hostile, Hostile, Hostile),
            Utf8Html.Of("default-src 'self'"),
            Utf8Html.Of("{}"),
            new LastChange(Hostile, [Hostile, Hostile], Hostile),
            Hostile,
            Hostile,
            HasDiagrams: true
        );

    private static RedirectModel Redirect(string target) =>
        new(
            new SiteModel("S", "", "/", "/assets/", null, true),
            "en",
            "Hiring",
            target,
            CanonicalUrl: null,
            Utf8Html.Of("default-src 'self'"),
            Anchors: null
        );

    private static NavigationItem Item(string title, params ImmutableArray<NavigationItem> children) =>
        new(title, "/x/", IsCurrent: false, IsOpen: true, children);

    private static TocEntry Nested(int levels) => new("a", "A", 2, levels == 0 ? [] : [Nested(levels - 1)]);

    private static string RenderTemplate(string template, PageModel model)
    {
        var (theme, diagnostics) = Theme.Compile(With("page", template));
        diagnostics.ShouldBeEmpty();
        return Written.By(output => theme!.Write("page", model, output));
    }

    private static ThemeFiles With(string name, string template)
    {
        var templates = DefaultFiles.Templates.ToDictionary();
        templates[name] = Source($"themes/mine/templates/{name}.sbn-html", template);
        var partials = DefaultFiles.Partials.ToDictionary();
        foreach (var (partial, text) in Partials)
            partials[partial] = Source($"themes/mine/partials/{partial}.sbn-html", text);
        return DefaultFiles with { Templates = templates.ToFrozenDictionary(), Partials = partials.ToFrozenDictionary() };
    }

    private static SourceFile Source(string path, string text) => new(new SitePath(path), text);

    private static Theme CompileDefault()
    {
        var (theme, diagnostics) = Theme.Compile(DefaultFiles);
        diagnostics.ShouldBeEmpty();
        return theme.ShouldNotBeNull();
    }

    private static ThemeFiles ReadThemeFiles() => new(ReadFolder("templates"), ReadFolder("partials"), [], []);

    private static FrozenDictionary<string, SourceFile> ReadFolder(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(ThemeFolder, folder), "*.sbn-html")
            .ToFrozenDictionary(
                file => Path.GetFileNameWithoutExtension(file),
                file => Source($"themes/handbook/{folder}/{Path.GetFileName(file)}", File.ReadAllText(file))
            );

    private static string FindThemeFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "HandbookGen.sln")))
            folder = Path.GetDirectoryName(folder).ShouldNotBeNull();
        return Path.Combine(folder, "themes", "handbook");
    }
}
