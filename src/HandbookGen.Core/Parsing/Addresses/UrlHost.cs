namespace HandbookGen.Parsing;

/// <summary>The host of a URL, as browsers read it.</summary>
public static class UrlHost
{
    /// <summary>As <see cref="BrowserUrl.Host"/>.</summary>
    public static string Of(string url) => BrowserUrl.Read(url).Host;

    /// <summary>Whether a host is one of a list, or below one of them: <c>www.example.com</c> is below <c>example.com</c>.</summary>
    /// <param name="host">In lower case.</param>
    /// <param name="listed">In lower case.</param>
    public static bool IsListed(string host, IEnumerable<string> listed)
    {
        foreach (var each in listed)
        {
            if (host.EndsWith(each, StringComparison.Ordinal) && (host.Length == each.Length || host[^(each.Length + 1)] == '.'))
                return true;
        }

        return false;
    }
}
