using Scriban.Parsing;
using Scriban.Syntax;

namespace HandbookGen.Rendering;

/// <summary>Ends the rendering of a page from inside the engine, which lets only its own kind of exception through.</summary>
/// <param name="message">One sentence without its full stop: the page is added to it.</param>
internal sealed class TemplateStop(SourceSpan span, string message, string help) : ScriptRuntimeException(span, message)
{
    public string Help { get; } = help;
}
