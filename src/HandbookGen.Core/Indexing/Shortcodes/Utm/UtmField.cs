using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>A field of the form for tagged links: a label, a hint, the control, and a place for what is wrong with it.</summary>
/// <param name="Words">Of the language of the page.</param>
/// <param name="Id">The last part of the control's id.</param>
/// <param name="Label">The key of the label among the words.</param>
/// <param name="Key">The name of the control; the same as <paramref name="Id"/> by default.</param>
internal sealed record UtmField(Words Words, string Id, string Label, string? Key = null)
{
    private const string Prefix = "utm-builder-";

    /// <summary>The finished link, what analytics will make of it, and the button to copy it.</summary>
    public static string Result(Words words) =>
        $"<div class=\"utm-builder-result\">\n<p><label for=\"{Prefix}result\">{HtmlText.Escape(words["taggedLink"])}</label> "
        + $"<output id=\"{Prefix}result\" data-result></output></p>\n"
        + "<p class=\"utm-builder-channel\" role=\"status\" data-channel></p>\n"
        + $"<p><button type=\"submit\" class=\"btn\" data-copy>{HtmlText.Escape(words["formCopyLink"])}</button> "
        + "<span role=\"status\" data-status></span></p>\n</div>\n";

    public bool IsRequired { get; init; }

    /// <summary>Null for none.</summary>
    public string? Hint { get; init; }

    private string Name => Key ?? Id;

    /// <param name="type">Of the element: <c>url</c>.</param>
    public string Input(string type, string placeholder = "") =>
        Wrap(
            $"<input {Attributes} type=\"{type}\"{(placeholder.Length > 0 ? $" placeholder=\"{placeholder}\"" : "")} autocomplete=\"off\">",
            isOptional: !IsRequired
        );

    /// <param name="options">As <see cref="Option"/>.</param>
    /// <param name="hasBlank">Whether nothing may be chosen.</param>
    public string Select(IEnumerable<string> options, bool hasBlank = true)
    {
        var blank = hasBlank ? $"<option value=\"\">{(IsRequired ? HtmlText.Escape(Words["chooseOne"]) : "")}</option>" : "";
        return Wrap($"<select {Attributes}>{blank}{string.Concat(options)}</select>", isOptional: hasBlank && !IsRequired);
    }

    /// <param name="attributes">More attributes, each with a space before it.</param>
    public static string Option(string value, string text, string attributes = "") =>
        $"<option value=\"{HtmlText.Escape(value)}\"{attributes}>{HtmlText.Escape(text)}</option>";

    private string Attributes =>
        $"id=\"{Prefix}{Id}\" name=\"{Name}\"{(IsRequired ? " required" : "")} "
        + $"aria-describedby=\"{(Hint is null ? "" : $"{Prefix}{Id}-hint ")}{Prefix}{Id}-error\"";

    private string Wrap(string control, bool isOptional)
    {
        var mark = isOptional ? $" <small>{HtmlText.Escape(Words["optional"])}</small>" : "";
        var hint = Hint is null ? "" : $"<small id=\"{Prefix}{Id}-hint\" class=\"field-hint\">{HtmlText.Escape(Hint)}</small>";
        return $"<p class=\"field{(IsRequired ? " field-required" : "")}\">"
            + $"<label for=\"{Prefix}{Id}\">{HtmlText.Escape(Words[Label])}{mark}</label> {control} {hint}"
            + $"<span id=\"{Prefix}{Id}-error\" class=\"field-error\"></span></p>\n";
    }
}
