using System.Collections.Frozen;
using HandbookGen.Rendering;

namespace HandbookGen.Tests.Rendering;

/// <summary>What the check of a theme reports.</summary>
public sealed class TemplateMistakeTests
{
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
        var (theme, diagnostics) = Theme.Compile(SampleTheme.With("page", template));

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
        var files = SampleTheme.With("page", "");
        var (_, diagnostics) = Theme.Compile(
            files with
            {
                Partials = files
                    .Partials.Append(new("mine", SampleTheme.Source("themes/mine/partials/mine.sbn-html", partial)))
                    .Concat(
                        partial.Contains("'other'", StringComparison.Ordinal)
                            ?
                            [
                                new(
                                    "other",
                                    SampleTheme.Source("themes/mine/partials/other.sbn-html", "{{# model: page ~}}{{ include 'mine' }}")
                                ),
                            ]
                            : []
                    )
                    .ToFrozenDictionary(),
            }
        );

        var diagnostic = diagnostics.ShouldHaveSingleItem();
        diagnostic.Range.File.Value.ShouldBe("themes/mine/partials/mine.sbn-html");
        $"({diagnostic.Range.Line},{diagnostic.Range.Column}): {diagnostic.Message} {diagnostic.Help}".ShouldStartWith(expected);
    }

    [Fact]
    public void Reports_templates_that_are_missing_and_templates_that_nothing_uses()
    {
        var templates = SampleTheme
            .Files.Templates.Where(t => t.Key != "redirect")
            .Append(new("redirects", SampleTheme.Source("themes/mine/templates/redirects.sbn-html", "")))
            .ToFrozenDictionary();

        var (_, diagnostics) = Theme.Compile(SampleTheme.Files with { Templates = templates });

        diagnostics
            .Select(d => $"{d.Range.File} {d.Message} {d.Help}")
            .ShouldBe([
                "templates/redirect.sbn-html The theme has no template 'redirect'. Add 'templates/redirect.sbn-html' to the theme.",
                "themes/mine/templates/redirects.sbn-html No page is rendered by the template 'redirects'. Did you mean 'redirect'?",
            ]);
    }
}
