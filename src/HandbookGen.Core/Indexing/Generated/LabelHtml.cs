using HandbookGen.Parsing.Html;

namespace HandbookGen.Indexing;

/// <summary>Issue tracker labels as GitLab shows them: a scoped label has two halves.</summary>
internal static class LabelHtml
{
    /// <param name="attributes">Attributes of the element, each with a space before it.</param>
    /// <param name="isLight">Whether the color is light, so that the text has to be dark.</param>
    public static string Write(string name, string attributes = "", bool isLight = false) =>
        $"<span class=\"label{(isLight ? " label-light" : "")}\"{attributes}>{Parts(name)}</span>";

    // The part before the last '::' is the scope.
    private static string Parts(string name)
    {
        var scope = name.LastIndexOf("::", StringComparison.Ordinal);
        return scope <= 0
            ? HtmlText.Escape(name)
            : $"<span class=\"label-scope\">{HtmlText.Escape(name[..scope])}</span>"
                + $"<span class=\"label-name\">{HtmlText.Escape(name[(scope + 2)..])}</span>";
    }
}
