using System.Collections.Frozen;
using HandbookGen.Diagnostics;
using Scriban;
using Scriban.Parsing;

namespace HandbookGen.Rendering;

/// <summary>A template or partial that was read.</summary>
/// <param name="Template">Null after a mistake in its notation.</param>
/// <param name="Takes">The model that it works on, or a list of models.</param>
/// <param name="Names">What it may call by a name alone.</param>
internal sealed record TemplateFile(
    SourceFile Source,
    Template? Template,
    TemplateType Takes,
    FrozenDictionary<string, TemplateField> Names
)
{
    public SourceRange RangeOf(SourceSpan span) => RangeOf(Source, span);

    /// <summary>Scriban counts from 0 and includes the last character; where it knows no end, it says 0.</summary>
    public static SourceRange RangeOf(SourceFile source, SourceSpan span) =>
        source.RangeAt(span.Start.Offset, Math.Max(span.Start.Offset, span.End.Offset + 1));
}

/// <summary>A partial, and where it is included.</summary>
internal sealed record Include(string Partial, SourceRange Range);
