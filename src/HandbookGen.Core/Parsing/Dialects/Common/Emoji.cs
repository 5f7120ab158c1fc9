using System.Collections.Frozen;
using Markdig;
using Markdig.Extensions.Emoji;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>GitHub's <c>:tada:</c> as an emoji, anywhere in text; unknown names stay text.</summary>
internal sealed class Emoji : IMarkdownExtension
{
    // The longest name is 44 characters.
    private const int MaxName = 64;

    private static readonly FrozenDictionary<string, string> Signs = ReadSigns();

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> SignsBySpan = Signs.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertBefore<EmphasisInlineParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    /// <summary>The offset of the first emoji that starts in a part of a text; the end of the part if there is none.</summary>
    /// <param name="textEnd">One past the last character of the text.</param>
    public static int FirstIn(string text, int start, int end, int textEnd)
    {
        // The closing colon of the last one may be outside.
        for (var at = start; at < end && text.IndexOf(':', at, end - at) is >= 0 and var colon; at = colon + 1)
        {
            if (LengthAt(text.AsSpan(colon, textEnd - colon)) > 0)
                return colon;
        }

        return end;
    }

    // Of `:name:` at the start of the text; 0 if there is no such emoji.
    private static int LengthAt(ReadOnlySpan<char> text)
    {
        var length = 1;
        while (length < text.Length && length < MaxName && IsOfName(text[length]))
            length++;
        if (length == 1 || length >= text.Length || text[length] != ':')
            return 0;
        length++;
        return SignsBySpan.ContainsKey(text[..length]) ? length : 0;
    }

    private static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '+';

    private static FrozenDictionary<string, string> ReadSigns()
    {
        var signs = EmojiMapping.GetDefaultEmojiShortcodeToUnicode();
        foreach (var (name, sign) in NewerEmoji.Signs)
            signs.TryAdd($":{name}:", sign);
        return signs.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private sealed class Parser : InlineParser
    {
        public Parser() => OpeningCharacters = [':'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var length = LengthAt(slice.AsSpan());
            if (length == 0)
                return false;
            var sign = SignsBySpan[slice.AsSpan()[..length]];
            var start = processor.GetSourcePosition(slice.Start);
            processor.Inline = new EmojiInline(sign)
            {
                Match = slice.AsSpan()[..length].ToString(),
                Span = new SourceSpan(start, start + length - 1),
            };
            slice.Start += length;
            return true;
        }
    }
}
