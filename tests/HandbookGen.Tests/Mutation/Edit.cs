using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Tests.Mutation;

/// <summary>One change to a site.</summary>
/// <param name="What">For the message if it was missed; unique among the edits of a run.</param>
/// <param name="Expected">Everything that must be reported; empty for a harmless edit.</param>
internal sealed record Edit(string What, ImmutableArray<FileChange> Files, ImmutableArray<Expected> Expected)
{
    public static Edit InText(string what, Page page, ImmutableArray<Expected> expected, params TextEdit[] edits) =>
        new($"{page.Source.Path}: {what}", [FileChange.Of(page, TextEdit.Apply(page.Source, edits))], expected);
}

/// <summary>One page of an edit.</summary>
/// <param name="Before">Null for a new page.</param>
/// <param name="After">Null for a deleted page.</param>
internal sealed record FileChange(SitePath? Before, ContentFile? After)
{
    public static FileChange Of(Page page, string text) =>
        new(page.Source.Path, new ContentFile(new SourceFile(page.Source.Path, text), page.InputPath));
}

/// <summary>A finding that an edit must cause.</summary>
/// <param name="Names">What its message must mention, so that it cannot be about something else.</param>
internal sealed record Expected(string RuleId, string Names)
{
    public bool IsMetBy(Diagnostic diagnostic) =>
        diagnostic.RuleId == RuleId && diagnostic.Message.Contains(Names, StringComparison.Ordinal);
}
