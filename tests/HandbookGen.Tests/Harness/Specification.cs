using System.Collections.Immutable;
using System.Text;

namespace HandbookGen.Tests.Harness;

/// <summary>An example in a specification: Markdown and its expected HTML.</summary>
/// <param name="Dialects">As the fence names them: <c>hugo</c>, <c>kramdown</c>, <c>gfm</c>.</param>
/// <param name="Source">The Markdown of the page.</param>
/// <param name="Html">The expected HTML.</param>
/// <param name="Line">The line of the fence, 1-based.</param>
internal sealed record SpecificationExample(ImmutableArray<string> Dialects, string Source, string Html, int Line)
{
    /// <summary>The settings that the fence names: <c>HeadingIdType=blackfriday</c>.</summary>
    public ImmutableArray<string> Settings { get; init; } = [];
}

/// <summary>
/// A page for editors whose examples are tests, after <see href="https://spec.commonmark.org/"/>: fences of 32 backticks with the
/// word <c>example</c>, the dialects and settings such as <c>HeadingIdType=none</c>, the source, a line <c>.</c> and the HTML. A fence
/// <c>file content/x.md</c> is another page of the site, for all examples. A tab is written as <c>→</c>.
/// </summary>
/// <param name="Files">The other pages, by path.</param>
/// <param name="Examples">In text order.</param>
internal sealed record Specification(ImmutableArray<(string Path, string Text)> Files, ImmutableArray<SpecificationExample> Examples)
{
    private static readonly string Fence = new('`', 32);

    public static Specification Parse(string text)
    {
        var files = ImmutableArray.CreateBuilder<(string, string)>();
        var examples = ImmutableArray.CreateBuilder<SpecificationExample>();
        Walk(
            text,
            (words, content, line) =>
            {
                if (words is ["file", var path])
                    files.Add((path, Tabs(content)));
                else if (words is ["example", .. var about] && about.Any(word => !IsSetting(word)))
                    examples.Add(Example([.. about], content, line));
                else
                    throw new FormatException($"Line {line}: write 'example' and its dialects, or 'file' and a path.");
                return content;
            }
        );
        return new Specification(files.ToImmutable(), examples.ToImmutable());
    }

    /// <summary>The same text with different HTML.</summary>
    /// <param name="htmlByLine">By the line of the fence.</param>
    public static string Rewrite(string text, IReadOnlyDictionary<int, string> htmlByLine) =>
        Walk(
            text,
            (words, content, line) =>
                words[0] == "example" ? content[..Divide(content, line).HtmlStart] + htmlByLine[line].Replace('\t', '→') : content
        );

    private static bool IsSetting(string word) => word.Contains('=');

    private static SpecificationExample Example(ImmutableArray<string> about, string content, int line)
    {
        var (sourceEnd, htmlStart) = Divide(content, line);
        return new SpecificationExample(about.RemoveAll(IsSetting), Tabs(content[..sourceEnd]), Tabs(content[htmlStart..]), line)
        {
            Settings = [.. about.Where(IsSetting)],
        };
    }

    private static (int SourceEnd, int HtmlStart) Divide(string content, int line)
    {
        if (content.StartsWith(".\n", StringComparison.Ordinal))
            return (0, 2);
        var dot = content.IndexOf("\n.\n", StringComparison.Ordinal);
        return dot < 0 ? throw new FormatException($"Line {line}: the example has no line '.'.") : (dot + 1, dot + 3);
    }

    /// <summary>Copies the text, replacing the content of each fence.</summary>
    private static string Walk(string text, Func<string[], string, int, string> replace)
    {
        var result = new StringBuilder(text.Length);
        var content = new StringBuilder();
        string[]? words = null;
        var (line, opened) = (0, 0);
        foreach (var each in text.Split('\n'))
        {
            line++;
            if (words is null)
            {
                result.Append(each).Append('\n');
                if (!each.StartsWith(Fence, StringComparison.Ordinal))
                    continue;
                words = each[Fence.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                opened = line;
                content.Clear();
            }
            else if (each == Fence)
            {
                result.Append(replace(words, content.ToString(), opened)).Append(each).Append('\n');
                words = null;
            }
            else
            {
                content.Append(each).Append('\n');
            }
        }

        if (words is not null)
            throw new FormatException($"Line {opened}: the fence is never closed.");
        return result.ToString(0, result.Length - 1);
    }

    private static string Tabs(string text) => text.Replace('→', '\t');
}
