using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Validation;

/// <summary>A key of front matter that is missing because its name was mistyped.</summary>
/// <param name="Known">The key that was meant.</param>
/// <param name="Problem">The one about the key as written.</param>
internal sealed record MistypedKey(string Known, Problem Problem)
{
    /// <summary>Null when no unknown key resembles this one.</summary>
    /// <param name="problems">Those of the page's record.</param>
    public static MistypedKey? Of(FrontMatter frontMatter, IEnumerable<Problem> problems, string key) =>
        frontMatter
            .Problems.Concat(problems)
            .FirstOrDefault(problem => problem is { IsUnknownKey: true, Fix.Edits: [var edit] } && edit.NewText == key)
            is { } problem
            ? new MistypedKey(key, problem)
            : null;

    /// <summary>The finding about what is missing, at the key.</summary>
    /// <param name="missing">What follows from it, as a sentence in lower case without its full stop.</param>
    public Finding Finding(string missing) =>
        new(Problem.Range, $"{Problem.Message.TrimEnd('.')}, so {missing}.", $"Write '{Known}'.", Problem.Fix);
}
