using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Indexing;

/// <summary>Tables that are generated from data.</summary>
internal static class HtmlTable
{
    /// <param name="words">Of the language of the page.</param>
    /// <param name="columns">Plain text.</param>
    /// <param name="rows">HTML by row and column.</param>
    /// <returns>Empty for a table without rows.</returns>
    public static string Write(Words words, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var body = string.Concat(rows.Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td>{cell}</td>"))}</tr>\n"));
        if (body.Length == 0)
            return "";
        var head = string.Concat(columns.Select(column => $"<th scope=\"col\">{HtmlText.Escape(column)}</th>"));
        return "<div class=\"table\" role=\"group\" aria-label=\""
            + HtmlText.Escape(words["table"])
            + "\" tabindex=\"0\">\n<table>\n<thead>\n"
            + $"<tr>{head}</tr>\n</thead>\n<tbody>\n{body}</tbody>\n</table>\n</div>\n";
    }

    /// <summary>The same without the columns in which no row has a value.</summary>
    public static string WithoutEmptyColumns(Words words, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var all = rows.ToList();
        var used = Enumerable.Range(0, columns.Count).Where(column => all.Any(row => row[column].Length > 0)).ToList();
        return Write(
            words,
            [.. used.Select(column => columns[column])],
            all.Select(row => (IReadOnlyList<string>)[.. used.Select(column => row[column])])
        );
    }
}
