using Scriban.Parsing;
using Scriban.Syntax;

namespace HandbookGen.Rendering;

/// <summary>Stops the rendering of a page from inside the engine, which passes on only its own type of exception.</summary>
/// <param name="message">One sentence without the full stop: the page is added to it.</param>
internal sealed class TemplateStop(SourceSpan span, string message, string help) : ScriptRuntimeException(span, message)
{
    public string Help { get; } = help;
}
