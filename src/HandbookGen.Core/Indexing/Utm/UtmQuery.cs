using System.Collections.Immutable;
using System.Text;

namespace HandbookGen.Indexing.Utm;

/// <summary>A <c>key=value</c> parameter of a URL. Offsets are 0-based, in the text of the URL.</summary>
/// <param name="Value">Percent signs and <c>+</c> are decoded.</param>
/// <param name="Start">The start of the key.</param>
/// <param name="ValueStart">After the <c>=</c>; the end of the key if there is none.</param>
public sealed record UtmParameter(string Key, string Value, int Start, int ValueStart, int End)
{
    public int KeyEnd => Start + Key.Length;

    /// <summary>A placeholder to fill in, from a template: <c>[name]</c>, <c>{{ name }}</c>.</summary>
    public bool IsPlaceholder => Value.Length == 0 || Value.AsSpan().ContainsAny("[]{}()<>$");
}

/// <summary>The query of a URL as its author wrote it, also inside HTML, where <c>&amp;amp;</c> separates the parameters.</summary>
public static class UtmQuery
{
    public static ImmutableArray<UtmParameter> Read(string url)
    {
        var (start, end) = Bounds(url);
        var parameters = ImmutableArray.CreateBuilder<UtmParameter>();
        for (var at = start; at < end; )
        {
            var (partEnd, next) = EndOfPart(url, at, end);
            var equals = url.IndexOf('=', at, partEnd - at);
            var keyEnd = equals < 0 ? partEnd : equals;
            var valueStart = equals < 0 ? partEnd : equals + 1;
            if (keyEnd > at)
                parameters.Add(new UtmParameter(url[at..keyEnd], Unescape(url[valueStart..partEnd]), at, valueStart, partEnd));
            at = next;
        }

        return parameters.ToImmutable();
    }

    /// <summary>The URL without the parameters to remove, and without a trailing <c>?</c>.</summary>
    public static string Without(string url, Func<UtmParameter, bool> goes)
    {
        var (start, end) = Bounds(url);
        if (start == end)
            return url;
        var kept = Read(url).Where(parameter => !goes(parameter)).Select(parameter => url[parameter.Start..parameter.End]).ToList();
        var separator = url.IndexOf("&amp;", start, end - start, StringComparison.Ordinal) >= 0 ? "&amp;" : "&";
        var result = new StringBuilder(url, 0, kept.Count == 0 ? start - 1 : start, url.Length);
        return result.AppendJoin(separator, kept).Append(url, end, url.Length - end).ToString();
    }

    private static (int Start, int End) Bounds(string url)
    {
        var hash = url.IndexOf('#');
        var end = hash < 0 ? url.Length : hash;
        var question = url.IndexOf('?', 0, end);
        return question < 0 ? (end, end) : (question + 1, end);
    }

    private static (int End, int Next) EndOfPart(string url, int from, int end)
    {
        var ampersand = url.IndexOf('&', from, end - from);
        if (ampersand < 0)
            return (end, end);
        var isEntity = string.CompareOrdinal(url, ampersand, "&amp;", 0, 5) == 0;
        return (ampersand, Math.Min(end, ampersand + (isEntity ? 5 : 1)));
    }

    private static string Unescape(string value) => Uri.UnescapeDataString(value.Replace('+', ' '));
}
