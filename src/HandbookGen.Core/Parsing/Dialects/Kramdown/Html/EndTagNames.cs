namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// The names of the end tags in a text, read once: a page of elements that never end, each of another name, needs no search for each.
/// </summary>
internal sealed class EndTagNames
{
    private readonly Dictionary<string, int> last = new(StringComparer.OrdinalIgnoreCase);
    private string text = "";
    private int start;
    private int end;

    /// <summary>Whether an end tag of an element follows between two offsets.</summary>
    /// <param name="name">Its whole name.</param>
    /// <param name="until">One past the last character of the text; the same for all questions about a text.</param>
    public bool Contain(string name, string inText, int from, int until)
    {
        if (!ReferenceEquals(text, inText) || until != end || from < start)
            Read(inText, from, until);
        return last.TryGetValue(name, out var offset) && offset >= from;
    }

    private void Read(string inText, int from, int until)
    {
        (text, start, end) = (inText, from, until);
        last.Clear();
        for (var at = from; (at = text.IndexOf("</", at, end - at, StringComparison.Ordinal)) >= 0; )
        {
            var nameEnd = at + 2;
            while (nameEnd < end && (char.IsLetterOrDigit(text[nameEnd]) || text[nameEnd] is '_' or '-' or '.' or ':'))
                nameEnd++;
            last[text[(at + 2)..nameEnd]] = at;
            at = nameEnd;
        }
    }
}
