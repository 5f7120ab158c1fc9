using System.Text;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Indexing.Scaffolding;

/// <summary>Writes the text of a new page: front matter, then headings with protected anchors that start with the page's slug.</summary>
/// <param name="slug">The prefix of every anchor, so that no two pages have the same one.</param>
internal sealed class NewPageText(string slug)
{
    private readonly StringBuilder text = new("---\n");

    /// <summary>Writes a key with its value, or nothing if the value is null.</summary>
    public NewPageText Put(string key, string? value)
    {
        if (value is not null)
            text.Append(key).Append(": ").Append(YamlText.Of(value)).Append('\n');
        return this;
    }

    /// <summary>Writes lines of YAML.</summary>
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

    /// <param name="anchor">The part of the anchor after the slug: <c>audience</c>.</param>
    /// <param name="question">A comment that asks what belongs below the heading.</param>
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
