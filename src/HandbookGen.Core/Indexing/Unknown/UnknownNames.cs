namespace HandbookGen.Indexing;

/// <summary>Whether an unread text may define a name.</summary>
internal static class UnknownNames
{
    /// <summary>Whether the text contains the last part of a path as a whole word, in any case; spaces count as hyphens.</summary>
    /// <param name="url">Site-absolute, not encoded.</param>
    public static bool NamesUrl(string text, string url)
    {
        var path = url.TrimEnd('/');
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.Length > 0
            && (Contains(text, name) || Contains(text, Uri.EscapeDataString(name)) || Contains(text.Replace(' ', '-'), name));
    }

    private static bool Contains(string text, string name)
    {
        for (var at = 0; (at = text.IndexOf(name, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return true;
        }

        return false;
    }
}
