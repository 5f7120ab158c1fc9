using System.Text.RegularExpressions;

namespace HandbookGen.Indexing.Adopting;

/// <summary>The obvious values in settings that are a program: a name with a text in quotes, without anything computed.</summary>
/// <param name="text">JavaScript, TypeScript or Ruby.</param>
internal sealed partial class LiteralAssignments(string text)
{
    private readonly string text = Comments().Replace(text, "");

    /// <summary>The value of the first <c>name: 'text'</c> of JavaScript.</summary>
    public string? Property(string name) => Value(Properties().Matches(text), name);

    /// <summary>The value of the first <c>name: 'text'</c> after a word.</summary>
    /// <param name="after">The beginning of an object: <c>docs: {</c>.</param>
    public string? PropertyAfter(string after, string name)
    {
        var start = text.IndexOf(after, StringComparison.Ordinal);
        return start < 0 ? null : Value(Properties().Matches(text[start..]), name);
    }

    /// <summary>The value of <c>set :name, 'text'</c> or <c>config[:name] = 'text'</c> of Ruby.</summary>
    public string? Setting(string name) => Value(Settings().Matches(text), name);

    /// <summary>The first argument of a call at the beginning of a line: <c>blog</c> in <c>activate :blog</c>; each once.</summary>
    public IEnumerable<string> Calls(string method) =>
        FirstArguments()
            .Matches(text)
            .Where(match => match.Groups["name"].Value == method)
            .Select(match => match.Groups["value"].Value)
            .Distinct(StringComparer.Ordinal);

    /// <summary>Whether a word occurs.</summary>
    public bool Names(string word) => text.Contains(word, StringComparison.Ordinal);

    /// <summary>Whether a name has a list of one text, which is as good as none: <c>locales: ['en']</c>.</summary>
    public bool HasOne(string name) => Lists().Matches(text).Any(match => match.Groups["name"].Value == name);

    private static string? Value(MatchCollection matches, string name) =>
        matches.FirstOrDefault(match => match.Groups["name"].Value == name)?.Groups["value"].Value;

    [GeneratedRegex(@"^\s*(//|#|\*).*$|/\*.*?\*/", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Comments();

    [GeneratedRegex(@"(?<!\w)['""]?(?<name>\w+)['""]?\s*:\s*(?<q>['""`])(?<value>[^'""`\\$\r\n]*)\k<q>", RegexOptions.ExplicitCapture)]
    private static partial Regex Properties();

    [GeneratedRegex(@"(?<!\w)(?<name>\w+)\s*:\s*\[\s*['""`][^'""`,\]]*['""`]\s*,?\s*\]", RegexOptions.ExplicitCapture)]
    private static partial Regex Lists();

    [GeneratedRegex(
        @"^\s*(set\s+:(?<name>\w+)\s*,|set\(:(?<name>\w+)\s*,|config\[:(?<name>\w+)\]\s*=)\s*(?<q>['"":])(?<value>[^'""\\#\r\n)]+)",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline
    )]
    private static partial Regex Settings();

    [GeneratedRegex(@"^\s*(?<name>\w+)[ (]+[:'""/](?<value>[^'"",\s)]*)", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex FirstArguments();
}
