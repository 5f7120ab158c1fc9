using HandbookGen.Parsing.Dialects;
using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace HandbookGen.Parsing.Body;

/// <summary>Tables in a wrapper, so that wide ones scroll separately from the page.</summary>
internal sealed class TableHtml : HtmlTableRenderer
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.Write("<div class=\"table\" role=\"group\" aria-label=\"");
        ((BodyRenderer)renderer).WriteWord("table");
        renderer.WriteLine("\" tabindex=\"0\">");
        if (table is [PartedTableRow, ..])
            WriteParts(renderer, table);
        else
            base.Write(renderer, table);
        renderer.WriteLine("</div>");
    }

    private static void WriteParts(HtmlRenderer renderer, Table table)
    {
        renderer.Write("<table").WriteAttributes(table).WriteLine(">");
        TablePart? open = null;
        foreach (var row in table.Cast<PartedTableRow>())
        {
            if (row.BeginsPart || row.Part != open)
            {
                if (open is { } closed)
                    renderer.WriteLine(EndOf(closed));
                renderer.WriteLine(StartOf(row.Part));
                open = row.Part;
            }

            WriteRow(renderer, table, row);
        }

        if (open is { } last)
            renderer.WriteLine(EndOf(last));
        renderer.WriteLine("</table>");
    }

    private static void WriteRow(HtmlRenderer renderer, Table table, PartedTableRow row)
    {
        var tag = row.Part == TablePart.Head ? "th" : "td";
        renderer.Write("<tr").WriteAttributes(row).WriteLine(">");
        for (var i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];
            renderer.Write('<').Write(tag);
            if (table.ColumnDefinitions[i].Alignment is { } alignment)
                renderer.Write(" style=\"text-align: ").Write(NameOf(alignment)).Write(";\"");
            renderer.WriteAttributes(cell).Write('>');
            var wasImplicit = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = true;
            if (cell.Count == 0)
                renderer.Write("&nbsp;");
            renderer.WriteChildren(cell);
            renderer.ImplicitParagraph = wasImplicit;
            renderer.Write("</").Write(tag).WriteLine(">");
        }

        renderer.WriteLine("</tr>");
    }

    private static string StartOf(TablePart part) =>
        part switch
        {
            TablePart.Head => "<thead>",
            TablePart.Body => "<tbody>",
            _ => "<tfoot>",
        };

    private static string EndOf(TablePart part) =>
        part switch
        {
            TablePart.Head => "</thead>",
            TablePart.Body => "</tbody>",
            _ => "</tfoot>",
        };

    private static string NameOf(TableColumnAlign alignment) =>
        alignment switch
        {
            TableColumnAlign.Center => "center",
            TableColumnAlign.Right => "right",
            _ => "left",
        };
}
