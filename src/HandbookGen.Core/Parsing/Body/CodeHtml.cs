using HandbookGen.Parsing.Dialects;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Body;

/// <summary>
/// Code blocks with their language, as <c>&lt;pre data-language="x">&lt;code class="language-x"></c>. Diagrams and formulas get a class for
/// the theme instead: <c>&lt;pre class="mermaid"></c>.
/// </summary>
internal sealed class CodeHtml : HtmlObjectRenderer<CodeBlock>
{
    private const string Prefix = CodeLanguage.Prefix;

    protected override void Write(HtmlRenderer renderer, CodeBlock block)
    {
        var language = CodeLanguage.Of(block);
        var isMarked = language is "mermaid" or "plantuml" or "math";
        renderer.EnsureLine();
        renderer.Write("<pre").WriteAttributes(AttributesOf(block, isMarked ? language : null));
        // Styles show it, which cannot read it from the class.
        renderer.Write(isMarked || language.Length == 0 ? ">" : $" data-language=\"{language}\">");
        if (!isMarked)
            renderer.Write(language.Length == 0 ? "<code>" : $"<code class=\"{Prefix}{language}\">");
        renderer.WriteLeafRawLines(block, writeEndOfLines: true, escape: true);
        renderer.WriteLine(isMarked ? "</pre>" : "</code></pre>");
    }

    // Only the author's attributes: the language class that the parser adds may contain any characters.
    private static HtmlAttributes AttributesOf(CodeBlock block, string? mark)
    {
        var attributes = new HtmlAttributes();
        if (mark is not null)
            attributes.AddClass(mark);
        if (block.TryGetAttributes() is not { } typed)
            return attributes;
        attributes.Id = typed.Id;
        var parsed = block is FencedCodeBlock fence ? Prefix + fence.Info : Prefix;
        foreach (var name in typed.Classes ?? [])
        {
            if (name != parsed && !(parsed == Prefix && CodeLanguage.IsNamedBy(name)))
                attributes.AddClass(name);
        }

        foreach (var (key, value) in typed.Properties ?? [])
            attributes.AddProperty(key, value ?? "");
        return attributes;
    }
}
