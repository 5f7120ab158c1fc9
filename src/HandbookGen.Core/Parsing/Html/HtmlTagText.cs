using System.Text;
using Markdig.Renderers.Html;

namespace HandbookGen.Parsing.Html;

/// <summary>Adds attributes to start tags in source text.</summary>
internal static class HtmlTagText
{
    /// <summary>The start tag with the attributes added: classes are appended, other values replace existing ones.</summary>
    /// <param name="text">The text that <paramref name="tag"/> was read from.</param>
    public static string With(string text, HtmlTag tag, HtmlAttributes attributes)
    {
        var added = new List<KeyValuePair<string, string?>>(attributes.Properties ?? []);
        if (!string.IsNullOrEmpty(attributes.Id))
            added.Add(new("id", attributes.Id));
        if (attributes.Classes is { Count: > 0 } classes)
            added.Add(new("class", string.Join(' ', [tag.Find("class")?.Value ?? "", .. classes]).TrimStart()));
        var result = new StringBuilder(text.Length + 32);
        var at = tag.Start;
        foreach (var attribute in tag.Attributes)
        {
            if (added.All(pair => pair.Key != attribute.Name))
                continue;
            result.Append(text.AsSpan(at, attribute.Start - at).TrimEnd());
            at = attribute.End;
        }

        var end = tag.End - 1;
        while (end > at && (text[end - 1] == '/' || char.IsWhiteSpace(text[end - 1])))
            end--;
        result.Append(text, at, end - at);
        foreach (var (key, value) in added)
            result.Append(' ').Append(key).Append("=\"").Append(HtmlText.Escape(value ?? "")).Append('"');
        return result.Append(text, end, tag.End - end).ToString();
    }
}
