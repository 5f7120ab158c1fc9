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
            var length = 1;
            while (length < MaxName && IsOfName(slice.PeekChar(length)))
                length++;
            if (length == 1 || slice.PeekChar(length) != ':')
                return false;
            length++;
            if (!SignsBySpan.TryGetValue(slice.AsSpan()[..length], out var sign))
                return false;
            var start = processor.GetSourcePosition(slice.Start);
            processor.Inline = new EmojiInline(sign)
            {
                Match = slice.AsSpan()[..length].ToString(),
                Span = new SourceSpan(start, start + length - 1),
            };
            slice.Start += length;
            return true;
        }

        private static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '+';
    }
}
