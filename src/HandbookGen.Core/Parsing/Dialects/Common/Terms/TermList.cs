using Markdig.Parsers;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>Terms and their definitions.</summary>
internal sealed class TermList() : ContainerBlock(null);

/// <summary>A term; one line of text.</summary>
internal sealed class TermBlock() : LeafBlock(null);

/// <summary>The definition of the terms above it.</summary>
/// <param name="parser">The parser that found it.</param>
/// <param name="indentation">The indentation of its other lines, in columns.</param>
/// <param name="isLoose">Whether its text is a paragraph, which a blank line above makes it.</param>
internal sealed class TermDefinition(BlockParser parser, int indentation, bool isLoose) : ContainerBlock(parser)
{
    public int Indentation { get; } = indentation;

    public bool IsLoose { get; } = isLoose;
}
