using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Tests.Mutation;

/// <summary>One change that somebody makes to a site.</summary>
/// <param name="What">For whoever reads that it was missed; no two edits of a run say the same.</param>
/// <param name="Expected">What must be reported, all of it; empty for an edit that does no harm.</param>
internal sealed record Edit(string What, ImmutableArray<FileChange> Files, ImmutableArray<Expected> Expected)
{
    public static Edit InText(string what, Page page, ImmutableArray<Expected> expected, params TextEdit[] edits) =>
        new($"{page.Source.Path}: {what}", [FileChange.Of(page, TextEdit.Apply(page.Source, edits))], expected);
}

/// <summary>One page of an edit.</summary>
/// <param name="Before">Null for a page that is new.</param>
/// <param name="After">Null for a page that is gone.</param>
internal sealed record FileChange(SitePath? Before, ContentFile? After)
{
    public static FileChange Of(Page page, string text) =>
        new(page.Source.Path, new ContentFile(new SourceFile(page.Source.Path, text), page.InputPath));
}

/// <summary>A finding that an edit must lead to.</summary>
/// <param name="Names">What its message must name, so that it cannot be about something else.</param>
internal sealed record Expected(string RuleId, string Names)
{
    public bool IsMetBy(Diagnostic diagnostic) =>
        diagnostic.RuleId == RuleId && diagnostic.Message.Contains(Names, StringComparison.Ordinal);
}
