using System.Collections.Immutable;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering.Search;

/// <summary>A part of a page.</summary>
/// <param name="Number">0-based, on its page.</param>
internal readonly record struct PagePart(SearchPage Page, int Number);

/// <summary>The text that results show, a few parts per block: a browser loads only those of the results on screen.</summary>
internal static class SearchTexts
{
    // In bytes before compression, roughly: a result needs one block.
    private const int Length = 6_000;

    public static ImmutableArray<ImmutableArray<PagePart>> Cut(IEnumerable<SearchPage> pages)
    {
        var blocks = ImmutableArray.CreateBuilder<ImmutableArray<PagePart>>();
        var parts = ImmutableArray.CreateBuilder<PagePart>();
        var length = 0;
        foreach (var page in pages)
        {
            for (var i = 0; i < page.Text.Parts.Length; i++)
            {
                var partLength = LengthOf(page, page.Text.Parts[i]);
                if (parts.Count > 0 && length + partLength > Length)
                {
                    blocks.Add(parts.DrainToImmutable());
                    length = 0;
                }

                parts.Add(new PagePart(page, i));
                length += partLength;
            }
        }

        if (parts.Count > 0)
            blocks.Add(parts.DrainToImmutable());
        return blocks.DrainToImmutable();
    }

    /// <summary>
    /// One line per item; its first character tells its type: <c>></c> a page with its first entry; <c>&lt;</c> a page that began in
    /// another block; <c>#</c> an entry; <c>=</c> the entry that a part continues; <c>-</c> the end of a part; a space for text.
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
            WriteEntry(text, '=', page.Entries[part.OpenEntry]);
        var again = page.Returns.IsEmpty ? 0 : FirstAfter(page.Returns, part.Start);
        for (var i = Math.Max(PageText.FirstPlace, part.FirstEntry); i < part.EndEntry; i++)
        {
            WriteUntil(page.Entries[i].Start);
            WriteEntry(text, '#', page.Entries[i]);
        }

        WriteUntil(part.End);

        void WriteUntil(int end)
        {
            for (; again < page.Returns.Length && page.Returns[again].Start < end; again++)
            {
                WriteText(text, page.Text.AsSpan(at, page.Returns[again].Start - at));
                at = page.Returns[again].Start;
                WriteEntry(text, '=', page.Entries[page.Returns[again].Entry]);
            }

            WriteText(text, page.Text.AsSpan(at, end - at));
            at = end;
        }
    }

    private static int FirstAfter(ImmutableArray<TextReturn> returns, int start)
    {
        var first = 0;
        while (first < returns.Length && returns[first].Start < start)
            first++;
        return first;
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
