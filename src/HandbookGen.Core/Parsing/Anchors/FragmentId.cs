namespace HandbookGen.Parsing;

/// <summary>The id that browsers look for when they follow a fragment.</summary>
public static class FragmentId
{
    /// <summary>The decoded id; empty for the top of the page.</summary>
    /// <param name="fragment">As written, without <c>#</c>; null for none.</param>
    public static string Of(string? fragment)
    {
        var id = fragment is null ? "" : Uri.UnescapeDataString(WithoutDirective(fragment));
        return IsTop(id) ? "" : id;
    }

    // The text after ':~:' tells the browser what to search for: https://wicg.github.io/scroll-to-text-fragment/
    private static string WithoutDirective(string fragment) =>
        fragment.IndexOf(":~:", StringComparison.Ordinal) is var start and >= 0 ? fragment[..start] : fragment;

    // #top is the top of every page: https://html.spec.whatwg.org/multipage/browsing-the-web.html#select-the-indicated-part
    private static bool IsTop(string id) => id.Equals("top", StringComparison.OrdinalIgnoreCase);
}
