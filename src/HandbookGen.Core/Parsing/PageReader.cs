using HandbookGen.Parsing.Dialects;
using HandbookGen.Parsing.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing;

/// <summary>Collects one kind of thing from a page while <see cref="PageWalker"/> visits its tree. Each method does nothing unless overridden.</summary>
internal abstract class PageReader
{
    /// <summary>What follows stands in this file: the page, or a file that it includes. Also called when an included file ends.</summary>
    public virtual void Enter(MarkdownFile file) { }

    /// <summary>A block, before what it holds.</summary>
    public virtual void Start(Block block) { }

    /// <summary>A block, after what it holds.</summary>
    public virtual void End(Block block) { }

    /// <summary>A part of a block's text, before what it holds; raw HTML after its tag.</summary>
    public virtual void Read(Inline inline) { }

    /// <summary>A tag or a comment of raw HTML, in a block or in text. Offsets count in the file.</summary>
    public virtual void Read(HtmlPiece piece) { }
}
