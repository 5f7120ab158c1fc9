using System.Collections.Immutable;
using System.Text;

namespace HandbookGen.Indexing.Utm;

/// <summary>The parameters of a URL as browsers read them: <see href="https://url.spec.whatwg.org/#urlencoded-parsing"/>.</summary>
public static class UtmQuery
{
    /// <param name="url">With character references replaced.</param>
    /// <returns>All of them in their order, also empty and repeated ones. A second <c>?</c> belongs to the value it is in.</returns>
    public static ImmutableArray<UtmParameter> Read(string url)
    {
        var (start, end) = Bounds(url);
        var parameters = ImmutableArray.CreateBuilder<UtmParameter>();
        while (start < end)
        {
            var ampersand = url.IndexOf('&', start, end - start);
            var partEnd = ampersand < 0 ? end : ampersand;
            if (partEnd > start)
                parameters.Add(ReadPart(url, start, partEnd));
            start = partEnd + 1;
        }

        return parameters.ToImmutable();
    }

    /// <summary>The pieces to cut out of a URL, so that parameters disappear with their separators, in order.</summary>
    public static ImmutableArray<(int Start, int End)> Cuts(
        string url,
        ImmutableArray<UtmParameter> parameters,
        Func<UtmParameter, bool> goes
    )
    {
        var (start, end) = Bounds(url);
        if (parameters.All(goes))
            return parameters.IsEmpty ? [] : [(start - 1, end)];
        var cuts = ImmutableArray.CreateBuilder<(int, int)>();
        var hasKept = false;
        for (var i = 0; i < parameters.Length; i++)
        {
            if (!goes(parameters[i]))
                hasKept = true;
            else if (hasKept)
                cuts.Add((parameters[i - 1].End, parameters[i].End));
            else
                cuts.Add((parameters[i].Start, parameters[i + 1].Start));
        }

        return cuts.ToImmutable();
    }

    /// <summary>A text without some pieces of it.</summary>
    public static string Without(string text, IEnumerable<(int Start, int End)> cuts)
    {
        var result = new StringBuilder(text.Length);
        var at = 0;
        foreach (var (start, end) in cuts)
        {
            result.Append(text, at, start - at);
            at = end;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>What browsers make of a name or a value: without tabs and line ends, with percent signs and <c>+</c> replaced.</summary>
    public static string Decode(string text) =>
        Uri.UnescapeDataString(text.Replace("\t", "").Replace("\r", "").Replace("\n", "").Replace('+', ' '));

    private static UtmParameter ReadPart(string url, int start, int end)
    {
        var equals = url.IndexOf('=', start, end - start);
        var keyEnd = equals < 0 ? end : equals;
        var valueStart = equals < 0 ? end : equals + 1;
        return new UtmParameter(Decode(url[start..keyEnd]), Decode(url[valueStart..end]), start, keyEnd, valueStart, end);
    }

    // Between '?' and '#', without the spaces at the end of the URL.
    private static (int Start, int End) Bounds(string url)
    {
        var hash = url.IndexOf('#');
        var end = hash < 0 ? url.TrimEnd().Length : hash;
        var question = url.IndexOf('?', 0, end);
        return question < 0 ? (end, end) : (question + 1, end);
    }
}
