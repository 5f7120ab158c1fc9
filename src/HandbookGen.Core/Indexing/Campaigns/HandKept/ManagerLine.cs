using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Indexing.Campaigns;

/// <summary>Parses a line about a manager: <c>Ann (interim until …)</c>, <c>Originally Ann, transitioned to Ben</c>.</summary>
internal sealed record ManagerLine(Located<string>? Dri, bool IsInterim, ImmutableArray<string> Former)
{
    private const string Originally = "originally ";
    private const string HandOver = "transitioned to ";

    public static ManagerLine Read(Located<string>? text)
    {
        if (text is null)
            return new ManagerLine(null, false, []);
        var value = text.Value;
        var isInterim = value.Contains("interim", StringComparison.OrdinalIgnoreCase);
        if (value.IndexOf('(') is var open and > 0)
            value = value[..open].TrimEnd();
        var handOver = value.IndexOf(HandOver, StringComparison.OrdinalIgnoreCase);
        if (handOver < 0)
            return new ManagerLine(text with { Value = value }, isInterim, []);
        var before = value[..handOver].TrimEnd(' ', ',');
        if (before.StartsWith(Originally, StringComparison.OrdinalIgnoreCase))
            before = before[Originally.Length..];
        return new ManagerLine(text with { Value = value[(handOver + HandOver.Length)..] }, isInterim, before.Length == 0 ? [] : [before]);
    }
}
