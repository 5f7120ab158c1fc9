using System.Text;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Indexing.Scaffolding;

/// <summary>Writes the text of a new page: front matter, then headings with protected anchors that begin with the page's own name.</summary>
/// <param name="slug">Stands before every anchor, so that no two pages share one.</param>
internal sealed class NewPageText(string slug)
{
    private readonly StringBuilder text = new("---\n");

    /// <summary>A value; nothing is written where it is null.</summary>
    public NewPageText Put(string key, string? value)
    {
        if (value is not null)
            text.Append(key).Append(": ").Append(YamlText.Of(value)).Append('\n');
        return this;
    }

    /// <summary>Lines of YAML as they are.</summary>
    public NewPageText Lines(params ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
            text.Append(line).Append('\n');
        return this;
    }

    public NewPageText EndFrontMatter()
    {
        text.Append("---\n");
        return this;
    }

    /// <param name="anchor">Behind the slug: <c>audience</c>.</param>
    /// <param name="question">What belongs below the heading; readers do not see it.</param>
    public NewPageText Section(int level, string title, string anchor, string question)
    {
        text.Append('\n')
            .Append('#', level)
            .Append(' ')
            .Append(title)
            .Append(" {#")
            .Append(slug)
            .Append('-')
            .Append(anchor)
            .Append("}\n")
            .Append("<!-- DO NOT CHANGE THIS ANCHOR -->\n\n<!-- ")
            .Append(question)
            .Append(" -->\n");
        return this;
    }

    public override string ToString() => text.ToString();
}
