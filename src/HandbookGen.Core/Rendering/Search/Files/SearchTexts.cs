using System.Collections.Immutable;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering.Search;

/// <summary>A part of a page.</summary>
/// <param name="Number">0-based, on its page.</param>
internal readonly record struct PagePart(SearchPage Page, int Number);

/// <summary>The text that results show, a few parts per file: a browser loads only those of the results on screen.</summary>
internal static class SearchTexts
{
    // In bytes, roughly.
    private const int Length = 16_000;

    public static ImmutableArray<ImmutableArray<PagePart>> Cut(IEnumerable<SearchPage> pages)
    {
        var files = ImmutableArray.CreateBuilder<ImmutableArray<PagePart>>();
        var parts = ImmutableArray.CreateBuilder<PagePart>();
        var length = 0;
        foreach (var page in pages)
        {
            for (var i = 0; i < page.Text.Parts.Length; i++)
            {
                var partLength = LengthOf(page, page.Text.Parts[i]);
                if (parts.Count > 0 && length + partLength > Length)
                {
                    files.Add(parts.DrainToImmutable());
                    length = 0;
                }

                parts.Add(new PagePart(page, i));
                length += partLength;
            }
        }

        if (parts.Count > 0)
            files.Add(parts.DrainToImmutable());
        return files.DrainToImmutable();
    }

    /// <summary>
    /// One line per item; its first character tells its type: <c>></c> a page with its first entry; <c>&lt;</c> a page that began in
    /// another file; <c>#</c> an entry; <c>=</c> the entry that a part continues; <c>-</c> the end of a part; a space for text.
    /// </summary>
    public static void Write(ImmutableArray<PagePart> parts, TextWriter text)
    {
        SearchPage? page = null;
        foreach (var part in parts)
        {
            if (part.Number == 0 || part.Page != page)
                WritePage(text, part.Page, part.Number == 0 ? '>' : '<');
            page = part.Page;
            WritePart(text, page.Text, page.Text.Parts[part.Number]);
            text.Write("-\n");
        }
    }

    private static void WritePage(TextWriter text, SearchPage page, char kind)
    {
        text.Write(kind);
        text.Write(UrlPath.Encode(page.Page.Url));
        text.Write('\t');
        WriteLine(text, page.Page.Title);
        text.Write('\t');
        WriteLine(text, string.Join(" › ", page.Trail));
        text.Write('\n');
    }

    private static void WritePart(TextWriter text, PageText page, TextPart part)
    {
        var at = part.Start;
        if (part.FirstEntry > 0)
            WriteEntry(text, '=', page.Entries[part.FirstEntry - 1]);
        for (var i = Math.Max(1, part.FirstEntry); i < part.EndEntry; i++)
        {
            WriteText(text, page.Text.AsSpan(at, page.Entries[i].Start - at));
            at = page.Entries[i].Start;
            WriteEntry(text, '#', page.Entries[i]);
        }

        WriteText(text, page.Text.AsSpan(at, part.End - at));
    }

    private static void WriteEntry(TextWriter text, char kind, TextEntry entry)
    {
        text.Write(kind);
        WriteLine(text, entry.Anchor);
        text.Write('\t');
        WriteLine(text, entry.Text);
        text.Write('\n');
    }

    private static void WriteText(TextWriter text, ReadOnlySpan<char> written)
    {
        if (written.IsWhiteSpace())
            return;
        text.Write(' ');
        text.Write(written.Trim());
        text.Write('\n');
    }

    // A line break in the text would end the line.
    private static void WriteLine(TextWriter text, string written)
    {
        if (!written.AsSpan().ContainsAnyInRange('\0', '\u001F'))
        {
            text.Write(written);
            return;
        }

        foreach (var c in written)
            text.Write(c < ' ' ? ' ' : c);
    }

    private static int LengthOf(SearchPage page, TextPart part)
    {
        var length = part.End - part.Start + part.WideCharacters;
        for (var i = part.FirstEntry; i < part.EndEntry; i++)
            length += page.Text.Entries[i].Text.Length + page.Text.Entries[i].Anchor.Length;
        return length;
    }
}
