namespace HandbookGen.Verifying.Urls;

/// <summary>
/// Reads the URLs in an attribute <c>srcset</c>, as <see href="https://html.spec.whatwg.org/#parse-a-srcset-attribute"/>.
/// </summary>
internal static class Srcset
{
    /// <summary>The range of each URL in the value.</summary>
    public static IEnumerable<Range> UrlsIn(string value)
    {
        var at = 0;
        while (true)
        {
            while (at < value.Length && (char.IsWhiteSpace(value[at]) || value[at] == ','))
                at++;
            if (at == value.Length)
                yield break;
            var start = at;
            while (at < value.Length && !char.IsWhiteSpace(value[at]))
                at++;
            // A comma at the end of a URL ends the candidate; inside, as in 'data:', it belongs to the URL.
            var end = start + value[start..at].TrimEnd(',').Length;
            yield return start..end;
            if (end < at)
                continue;
            for (var depth = 0; at < value.Length && (value[at] != ',' || depth > 0); at++)
                depth +=
                    value[at] == '(' ? 1
                    : value[at] == ')' ? -1
                    : 0;
        }
    }
}
