using HandbookGen.Parsing.HeadingIds;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>Terms and their definitions.</summary>
internal sealed class TermList() : ContainerBlock(null)
{
    private const string AutoIds = "auto_ids";

    /// <summary>Gives the terms ids from their text, as kramdown's <c>{:auto_ids}</c> and <c>{:auto_ids-prefix}</c> ask for.</summary>
    /// <param name="name">The bare word of an attribute list; any other does nothing.</param>
    public void SetIds(string name)
    {
        if (name != AutoIds && !name.StartsWith(AutoIds + "-", StringComparison.Ordinal))
            return;
        var prefix = name[Math.Min(name.Length, AutoIds.Length + 1)..];
        foreach (var term in this.OfType<TermBlock>().Where(term => term.TryGetAttributes()?.Id is null))
            if (prefix + ClassicKramdownIds.Of(term.Lines.ToString()) is { Length: > 0 } id)
                term.GetAttributes().Id = id;
    }
}

/// <summary>A term; one line of text.</summary>
internal sealed class TermBlock() : LeafBlock(null);

/// <summary>The definition of the terms above it.</summary>
/// <param name="parser">The parser that found it.</param>
/// <param name="indentation">The indentation of its other lines, in columns.</param>
/// <param name="isLoose">Whether its text is a paragraph, which a blank line above makes it.</param>
internal sealed class TermDefinition(BlockParser parser, int indentation, bool isLoose) : ContainerBlock(parser)
{
    public int Indentation { get; } = indentation;

    /// <summary>Whether the line above the current one is blank.</summary>
    public bool IsAfterBlank { get; set; }

    public bool IsLoose { get; } = isLoose;
}
