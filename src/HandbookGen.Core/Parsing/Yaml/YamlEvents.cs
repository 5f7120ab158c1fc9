using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace HandbookGen.Parsing.Yaml;

/// <summary>The flat sequence of keys, values and brackets that YamlDotNet finds.</summary>
/// <param name="Events">Complete only when the other two are null.</param>
/// <param name="ErrorIndex">The offset in the text where the parser stopped; 0-based.</param>
/// <param name="TooDeepAt">The offset of the list or map that is one level too deep; 0-based.</param>
internal sealed record YamlEvents(List<ParsingEvent> Events, int? ErrorIndex, int? TooDeepAt)
{
    public static YamlEvents Read(string text)
    {
        var scanner = new Scanner(new StringReader(text));
        var parser = new Parser(scanner);
        var events = new List<ParsingEvent>();
        try
        {
            // The stream and the document are levels too.
            var depth = -2;
            while (parser.MoveNext())
            {
                var current = parser.Current!;
                depth += current.NestingIncrease;
                if (depth > YamlReader.MaxDepth)
                    return new YamlEvents(events, null, (int)current.Start.Index);
                events.Add(current);
            }

            return new YamlEvents(events, null, null);
        }
        catch (YamlException e)
        {
            return new YamlEvents(events, (int)e.Start.Index, null);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The scanner throws the first for a '[' that is not closed before the next key, the second for '\UFFFFFFFF' and '!!a['.
            return new YamlEvents(events, (int)scanner.CurrentPosition.Index, null);
        }
    }
}
