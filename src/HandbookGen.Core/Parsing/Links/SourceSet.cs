namespace HandbookGen.Parsing;

/// <summary>
/// The candidates of a <c>srcset</c>, <c>a.png 1x, b.png 2x</c>, after
/// <see href="https://html.spec.whatwg.org/multipage/images.html#srcset-attributes"/>.
/// </summary>
internal static class SourceSet
{
    /// <summary>Where its URLs are, in order.</summary>
    public static List<Range> UrlsOf(ReadOnlySpan<char> value)
    {
        var urls = new List<Range>();
        for (var at = 0; at < value.Length; )
        {
            if (char.IsWhiteSpace(value[at]) || value[at] == ',')
            {
                at++;
                continue;
            }

            var end = at;
            while (end < value.Length && !char.IsWhiteSpace(value[end]))
                end++;
            var urlEnd = at + value[at..end].TrimEnd(',').Length;
            urls.Add(at..urlEnd);
            at = urlEnd < end ? end : EndOfDescriptor(value, end);
        }

        return urls;
    }

    private static int EndOfDescriptor(ReadOnlySpan<char> value, int at)
    {
        var comma = value[at..].IndexOf(',');
        return comma < 0 ? value.Length : at + comma;
    }
}
