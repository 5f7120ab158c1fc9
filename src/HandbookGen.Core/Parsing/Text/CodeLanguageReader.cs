using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Dialects;
using Markdig.Syntax;

namespace HandbookGen.Parsing;

/// <summary>Collects the languages of a page's code blocks.</summary>
internal sealed class CodeLanguageReader : PageReader
{
    private SourceFile source = null!;

    /// <summary>Each once, in lower case, with the start of the first such block.</summary>
    public ImmutableArray<Located<string>>.Builder Languages { get; } = ImmutableArray.CreateBuilder<Located<string>>();

    public override void Enter(MarkdownFile file) => source = file.Source;

    public override void Start(Block block)
    {
        if (block is not CodeBlock code)
            return;
        var language = CodeLanguage.Of(code).ToLowerInvariant();
        if (language.Length > 0 && Languages.All(known => known.Value != language))
            Languages.Add(new Located<string>(language, source.RangeAt(code.Span.Start, code.Span.Start)));
    }
}
