using System.Text.RegularExpressions;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Utm;

/// <summary>A UTM parameter at a place of a URL where nobody looks for it. Offsets are 0-based, in the text of the URL.</summary>
/// <param name="After">The character before it: <c>?</c>, <c>;</c> or <c>#</c>, or <c>&amp;</c> in the path.</param>
public sealed record MisplacedParameter(string Key, char After, int Start, int End);

/// <summary>Finds UTM parameters in the path, after a second <c>?</c>, after <c>;</c> and in the fragment.</summary>
public static partial class MisplacedParameters
{
    /// <param name="parameters">Those that <see cref="UtmQuery"/> reads.</param>
    public static IEnumerable<MisplacedParameter> In(string url, IEnumerable<UtmParameter> parameters)
    {
        if (InPath().Match(UrlPath.Split(url).Path) is { Success: true } first)
            yield return Of(first, 0, '&');
        foreach (var parameter in parameters.Where(parameter => !IsUrl(parameter.Value)))
        {
            foreach (Match match in InsideValue().Matches(url[parameter.Start..parameter.End]))
                yield return Of(match, parameter.Start, match.Value[0]);
        }

        var hash = url.IndexOf('#');
        if (hash < 0)
            yield break;
        foreach (Match match in InFragment().Matches(url[hash..]))
            yield return Of(match, hash, '#');
    }

    // '?next=https://example.com/?utm_source=x' tags the page that opens next.
    private static bool IsUrl(string value) => value.StartsWith('/') || UrlScheme.IsExternal(value);

    private static MisplacedParameter Of(Match match, int offset, char after)
    {
        var (key, start) = (match.Groups["key"], offset + match.Index + 1);
        return new MisplacedParameter(UtmQuery.Decode(key.Value), after, start, offset + match.Index + match.Length);
    }

    // The URL has lost its '?', and with it the place of all parameters up to the end of the path.
    [GeneratedRegex("&(?<key>utm(_|%5F)[a-z_%0-9]+)=.*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InPath();

    [GeneratedRegex("[?;](?<key>utm(_|%5F)[a-z_%0-9]+)=[^?;]*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InsideValue();

    [GeneratedRegex("[#?&;](?<key>utm(_|%5F)[a-z_%0-9]+)=[^?&;]*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InFragment();
}
