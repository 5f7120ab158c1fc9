using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration;

/// <summary>Text typed after an option, or part of it. Its place names the option in place of a file: <c>-s(1,7)</c>.</summary>
/// <param name="Source">The whole text; its path is the option.</param>
/// <param name="Start">First character, 0-based.</param>
/// <param name="End">One past the last character, 0-based.</param>
public sealed record OptionValue(SourceFile Source, int Start, int End)
{
    public OptionValue(string option, string text)
        : this(new SourceFile(new SitePath(option), text), 0, text.Length) { }

    public string Text => Source.Text[Start..End];

    public SourceRange Range => Source.RangeAt(Start, End);

    /// <summary>Whether a place is an option of the command line, not a file.</summary>
    public static bool IsOption(SitePath place) => place.Value.StartsWith('-');

    public ConfigText ToText() => new(Text, Range);

    /// <summary>The texts before and after <c>=</c>; null when there is none.</summary>
    public (OptionValue Key, OptionValue Value)? Assignment(bool atLast = false)
    {
        var equals = atLast ? Text.LastIndexOf('=') : Text.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? null : (this with { End = Start + equals }, this with { Start = Start + equals + 1 });
    }

    /// <summary>The parts between commas, trimmed; none when the text is empty.</summary>
    public ImmutableArray<OptionValue> Items()
    {
        var items = ImmutableArray.CreateBuilder<OptionValue>();
        if (Text.Length == 0)
            return [];
        foreach (var range in Text.AsSpan().Split(','))
        {
            var (start, length) = range.GetOffsetAndLength(Text.Length);
            var item = Text.AsSpan(start, length);
            var blanks = length - item.TrimStart().Length;
            var first = Start + start + blanks;
            items.Add(this with { Start = first, End = first + item.Trim().Length });
        }

        return items.ToImmutable();
    }
}
