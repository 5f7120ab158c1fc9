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

/// <summary>What an edited site is compared with.</summary>
internal enum Comparison
{
    /// <summary>The lock of the original site.</summary>
    Lock,

    /// <summary>The original site as the base, after the lock was written again.</summary>
    Base,
}

/// <summary>A finding that an edit must cause.</summary>
/// <param name="RuleId">One or, separated by <c>|</c>, several rules, one of which must find it.</param>
/// <param name="Names">What its message must mention, so that it cannot be about something else.</param>
internal sealed record Expected(string RuleId, string Names)
{
    /// <summary>The only comparison that can know of it; null for both.</summary>
    public Comparison? Only { get; init; }

    /// <summary>The words in its message that say what has happened; null if that is uncertain.</summary>
    public string? Class { get; init; }

    /// <summary>Where it must be reported; null if that is uncertain.</summary>
    public (SitePath File, int Line)? Place { get; init; }

    /// <summary>The same finding with what is known about a lost anchor; any other one stays as it is.</summary>
    public Expected Lost(string kind, SitePath file, int line) =>
        RuleId == "HB2001" ? this with { Class = kind, Place = (file, line) } : this;

    public bool IsIn(Comparison comparison) => Only is null || Only == comparison;

    public bool HasClassIn(IEnumerable<Diagnostic> found) =>
        Class is null || found.Any(each => IsMetBy(each) && each.Message.Contains(Class, StringComparison.Ordinal));

    public bool HasPlaceIn(IEnumerable<Diagnostic> found) =>
        Place is not { } place || found.Any(each => IsMetBy(each) && (each.Range.File, each.Range.Line) == place);

    public bool IsMetBy(Diagnostic diagnostic) =>
        RuleId.Split('|').Contains(diagnostic.RuleId) && diagnostic.Message.Contains(Names, StringComparison.Ordinal);
}
