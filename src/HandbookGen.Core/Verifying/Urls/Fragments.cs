namespace HandbookGen.Verifying.Urls;

/// <summary>Finds the anchor that a fragment names.</summary>
internal static class Fragments
{
    // https://wicg.github.io/scroll-to-text-fragment/
    private const string Directive = ":~:";

    /// <summary>As <see href="https://html.spec.whatwg.org/#the-indicated-part-of-the-document"/>: as written, or else decoded.</summary>
    /// <param name="fragment">Without <c>#</c>, percent-encoded.</param>
    public static bool IsIn(string fragment, IReadOnlySet<string> anchors)
    {
        var name = fragment.IndexOf(Directive, StringComparison.Ordinal) is >= 0 and var end ? fragment[..end] : fragment;
        return name.Length == 0 || anchors.Contains(name) || (name.Contains('%') && anchors.Contains(Uri.UnescapeDataString(name)));
    }
}
