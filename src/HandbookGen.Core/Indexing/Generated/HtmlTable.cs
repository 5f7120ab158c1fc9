using HandbookGen.Parsing.Html;

namespace HandbookGen.Indexing;

/// <summary>Tables that are generated from data.</summary>
internal static class HtmlTable
{
    /// <param name="columns">Plain text.</param>
    /// <param name="rows">HTML by row and column.</param>
    /// <returns>Empty for a table without rows.</returns>
    public static string Write(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var body = string.Concat(rows.Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td>{cell}</td>"))}</tr>\n"));
        if (body.Length == 0)
            return "";
        var head = string.Concat(columns.Select(column => $"<th scope=\"col\">{HtmlText.Escape(column)}</th>"));
        return "<div class=\"table\" role=\"group\" aria-label=\"Table\" tabindex=\"0\">\n<table>\n<thead>\n"
            + $"<tr>{head}</tr>\n</thead>\n<tbody>\n{body}</tbody>\n</table>\n</div>\n";
    }
}
