using HandbookGen.Parsing.Dialects;
using HandbookGen.Parsing.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing;

/// <summary>Collects one kind of data while <see cref="PageWalker"/> visits a page. Methods do nothing unless overridden.</summary>
internal abstract class PageReader
{
    /// <summary>Called when a file starts, the page or an included file, and again when the walk returns from an included file.</summary>
    public virtual void Enter(MarkdownFile file) { }

    /// <summary>Called before the children of a block.</summary>
    public virtual void Start(Block block) { }

    /// <summary>Called after the children of a block.</summary>
    public virtual void End(Block block) { }

    /// <summary>Called before the children of an inline; for raw HTML, after the call for its tag.</summary>
    public virtual void Read(Inline inline) { }

    /// <summary>Called for a tag or a comment in raw HTML, block or inline. Offsets count in the file.</summary>
    public virtual void Read(HtmlPiece piece) { }
}
