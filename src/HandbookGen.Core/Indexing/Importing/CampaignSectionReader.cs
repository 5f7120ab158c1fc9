using System.Text;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Importing;

/// <summary>
/// Reads the section of one campaign, line by line. Lines that it does not understand go into the text of the campaign's page.
/// </summary>
internal sealed class CampaignSectionReader(Page page, CampaignSection section, string anchor, SuccessorNames names)
{
    private readonly ImportedFields fields = ImportedFields.Of(section.Campaign, anchor);
    private readonly List<ImportedLine> lines = [];
    private readonly List<(int Number, string Text)> body = [];
    private readonly List<ImportNote> notes = [];
    private readonly string fileName = anchor + ".md";

    public IReadOnlyList<ImportNote> Notes => notes;

    public (string Text, IReadOnlyList<ImportedLine> Lines) Read()
    {
        var labels = section.Campaign.Lines.ToLookup(line => line.Value.Range.Line);
        var inner = section.InnerHeadings.ToLookup(heading => heading.Range.Line);
        string? fence = null;
        for (var number = section.FirstLine; number < section.EndLine; number++)
        {
            var line = page.Source.LineAt(number).ToString();
            var wasInFence = fence is not null;
            fence = FenceAfter(fence, line);
            if (wasInFence || fence is not null)
                Leave(number, line, isNoted: !wasInFence);
            else if (number <= section.Campaign.Heading.Range.EndLine)
                Add(number, LineFate.Heading, null);
            else if (string.IsNullOrWhiteSpace(line))
                Blank(number, line);
            else if (IsMarker(number))
                Add(number, LineFate.Marker, null);
            else if (inner[number].Any())
                Leave(number, line, isNoted: false);
            else if (KeyOf(number, line, labels[number].FirstOrDefault()) is { } key)
                Add(number, LineFate.Field, key);
            else
                Leave(number, line, isNoted: true);
        }

        DropEmptySections();
        return (TextOfPage(), [.. lines.OrderBy(line => line.Number)]);
    }

    private string? KeyOf(int number, string line, LabelledLine? label)
    {
        if (LinkLine.Read(line) is { } link)
        {
            var place = LinkFields.Add(fields, link);
            if (place?.Repaired is { } repaired)
                notes.Add(new ImportNote(Severity.Information, RangeOf(number), $"'{link.Url}' was read as '{repaired}'."));
            if (place is not null)
                return place.Key;
        }

        return (label is null ? null : LabelFields.Add(fields, section.Campaign, label)) ?? SunsetOf(line);
    }

    private string? SunsetOf(string line)
    {
        var text = line.Trim().TrimStart('-', '*', ' ').TrimEnd('*', ' ');
        if (
            fields.HasSunset
            || !text.Contains("sunset", StringComparison.OrdinalIgnoreCase)
            || SunsetWords.QuarterIn(text) is not { } quarter
        )
            return null;
        fields.Sunset(
            quarter,
            names.In(text),
            text.StartsWith("Note:", StringComparison.OrdinalIgnoreCase) ? text["Note:".Length..].Trim() : text
        );
        return "sunset";
    }

    private bool IsMarker(int number) => page.Markers.Any(marker => marker.Range.File == page.Source.Path && marker.Range.Line == number);

    private void Add(int number, LineFate fate, string? key) => lines.Add(new ImportedLine(number, fate, fileName, key));

    private void Blank(int number, string line)
    {
        Add(number, LineFate.Blank, null);
        // No blank line at the start, and never two in a row.
        if (body.Count > 0 && body[^1].Text.Length > 0)
            body.Add((number, line.Trim()));
    }

    private void Leave(int number, string line, bool isNoted)
    {
        Add(number, LineFate.Body, null);
        body.Add((number, line));
        if (isNoted)
            notes.Add(
                new ImportNote(
                    Severity.Information,
                    RangeOf(number),
                    $"This line was not understood; it is kept in the text of '{fileName}'."
                )
            );
    }

    // A heading without text below it is dropped; its anchor redirects to the campaign.
    private void DropEmptySections()
    {
        foreach (var heading in section.InnerHeadings.Reverse())
        {
            var at = body.FindIndex(line => line.Number == heading.Range.Line);
            var isLast = body[(at + 1)..].All(line => line.Text.Length == 0);
            var next = body.Skip(at + 1).FirstOrDefault(line => line.Text.Length > 0);
            if (!isLast && !section.InnerHeadings.Any(other => other.Range.Line == next.Number && other.Level <= heading.Level))
                continue;
            body.RemoveAt(at);
            lines[lines.FindIndex(line => line.Number == heading.Range.Line)] = new ImportedLine(
                heading.Range.Line,
                LineFate.InnerHeading,
                fileName,
                null
            );
        }
    }

    private string TextOfPage()
    {
        var text = new StringBuilder(fields.Write());
        while (body.Count > 0 && body[^1].Text.Length == 0)
            body.RemoveAt(body.Count - 1);
        if (body.Count > 0)
            text.Append('\n');
        foreach (var (_, line) in body)
            text.Append(line).Append('\n');
        return text.ToString();
    }

    private SourceRange RangeOf(int number) =>
        page.Source.RangeAt(page.Source.OffsetOf(number, 1), page.Source.OffsetOf(number, 1) + page.Source.LineAt(number).Length);

    // The characters that close the current fence; null outside a fence.
    private static string? FenceAfter(string? fence, string line)
    {
        var text = line.AsSpan().Trim();
        if (fence is not null)
            return text.StartsWith(fence) && text.TrimEnd(fence[0]).IsEmpty ? null : fence;
        if (!text.StartsWith("```") && !text.StartsWith("~~~"))
            return null;
        var length = text.IndexOfAnyExcept(text[0]);
        return new string(text[0], length < 0 ? text.Length : length);
    }
}
