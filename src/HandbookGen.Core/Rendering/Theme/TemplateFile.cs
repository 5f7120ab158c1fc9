using System.Collections.Frozen;
using HandbookGen.Diagnostics;
using Scriban;
using Scriban.Parsing;

namespace HandbookGen.Rendering;

/// <summary>A template or partial that was read.</summary>
/// <param name="Template">Null after a syntax error.</param>
/// <param name="Takes">Its model, or a list of models.</param>
/// <param name="Names">The names that it may use without a prefix.</param>
internal sealed record TemplateFile(
    SourceFile Source,
    Template? Template,
    TemplateType Takes,
    FrozenDictionary<string, TemplateField> Names
)
{
    public SourceRange RangeOf(SourceSpan span) => RangeOf(Source, span);

    /// <summary>Scriban counts from 0 and includes the last character; an unknown end is 0.</summary>
    public static SourceRange RangeOf(SourceFile source, SourceSpan span) =>
        source.RangeAt(span.Start.Offset, Math.Max(span.Start.Offset, span.End.Offset + 1));
}

/// <summary>A partial, and where it is included.</summary>
internal sealed record IncludedPartial(string Partial, SourceRange Range);
